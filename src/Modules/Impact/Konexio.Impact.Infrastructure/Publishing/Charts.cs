using System.Text.RegularExpressions;
using Konexio.BuildingBlocks.Documents;
using Konexio.Impact.Domain.Figures;
using ScottPlot;
using SkiaSharp;

namespace Konexio.Impact.Infrastructure.Publishing;

/// <summary>Charts that are drawn here, by the fonts that documents carry along.</summary>
internal static partial class Charts
{
    private const string Font = "Noto Sans";

    private static readonly Color Blue = Color.FromHex("#0b4f8a");
    private static readonly Color Pale = Color.FromHex("#d9e2ec");
    private static readonly Color Ink = Color.FromHex("#1b1b1b");

    static Charts() => Fonts.FontResolvers.Add(new CarriedFonts());

    /// <summary>One share of a whole as a bar from 0 to 100 %, and how far the truth may be from it.</summary>
    public static string ShareSvg(decimal share, WilsonInterval? interval)
    {
        const int Width = 420;
        const int Height = 100;
        const double Below = -0.75;
        using var plot = Plain();
        plot.Add.Bars(new List<Bar>
        {
            new Bar { Position = 0, ValueBase = 0, Value = 100, FillColor = Pale, LineWidth = 0, Size = 0.9, Orientation = Orientation.Horizontal },
            new Bar { Position = 0, ValueBase = 0, Value = (double)share * 100, FillColor = Blue, LineWidth = 0, Size = 0.9, Orientation = Orientation.Horizontal },
        });
        if (interval is not null)
        {
            var line = plot.Add.Line((double)interval.Lower * 100, Below, (double)interval.Upper * 100, Below);
            (line.Color, line.LineWidth, line.MarkerShape, line.MarkerSize) = (Color.FromHex("#b35900"), 4, MarkerShape.VerticalBar, 14);
        }

        plot.Axes.SetLimits(0, 100, interval is null ? -0.6 : -1.1, 0.6);
        plot.Layout.Fixed(new PixelPadding(24, 30, 32, 4));
        plot.Axes.Left.IsVisible = false;
        plot.Axes.Bottom.SetTicks([0, 25, 50, 75, 100], ["0 %", "25 %", "50 %", "75 %", "100 %"]);
        return Inline(plot.GetSvgXml(Width, Height), Width, Height);
    }

    /// <summary>Columns as a picture for documents.</summary>
    public static byte[] Columns(IReadOnlyList<(string Label, double Value)> columns, int width, int height)
    {
        using var plot = Plain();
        plot.Add.Bars(columns.Select((column, at) => new Bar { Position = at, Value = column.Value, FillColor = Blue, LineWidth = 0, Size = 0.7 }).ToList());
        plot.Axes.Bottom.SetTicks([.. columns.Select((_, at) => (double)at)], [.. columns.Select(column => column.Label)]);
        plot.Axes.SetLimits(-0.6, columns.Count - 0.4, 0, Math.Max(1, columns.Max(column => column.Value) * 1.15));
        if (columns.Count > 8) (plot.Axes.Bottom.TickLabelStyle.Rotation, plot.Axes.Bottom.TickLabelStyle.Alignment) = (-45, Alignment.MiddleRight);
        plot.ScaleFactor = 2;
        return plot.GetImage(width * 2, height * 2).GetImageBytes(ImageFormat.Png);
    }

    private static Plot Plain()
    {
        var plot = new Plot();
        plot.Font.Set(Font);
        plot.FigureBackground.Color = Colors.White;
        plot.HideGrid();
        foreach (var edge in new IAxis[] { plot.Axes.Top, plot.Axes.Right, plot.Axes.Left }) edge.FrameLineStyle.IsVisible = false;
        foreach (var axis in new IAxis[] { plot.Axes.Bottom, plot.Axes.Left })
        {
            axis.TickLabelStyle.ForeColor = Ink;
            axis.TickLabelStyle.FontSize = 14;
            axis.MajorTickStyle.Color = Ink;
            axis.MinorTickStyle.Length = 0;
        }

        return plot;
    }

    // It grows and shrinks with the page, and says nothing to who cannot see it: the table behind it does.
    private static string Inline(string svg, int width, int height) => OpeningTag().Replace(
        Prologue().Replace(svg, ""),
        FormattableString.Invariant($"""<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 {width} {height}" aria-hidden="true" focusable="false">"""), 1);

    [GeneratedRegex(@"^\s*<\?xml[^>]*\?>", RegexOptions.None, 1000)]
    private static partial Regex Prologue();

    [GeneratedRegex("<svg[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex OpeningTag();

    private sealed class CarriedFonts : IFontResolver
    {
        private static readonly Lazy<SKTypeface> Regular = new(() =>
        {
            using var stream = typeof(PdfPage).Assembly.GetManifestResourceStream("NotoSans-Regular.ttf")!;
            return SKTypeface.FromStream(stream);
        });

        public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) => fontName == Font ? Regular.Value : null;

        public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => fontName == Font ? Regular.Value : null;
    }
}
