using SkiaSharp;

namespace Konexio.BuildingBlocks.Documents;

/// <summary>What a document says of itself.</summary>
public sealed record PdfHead(string Title, string Footer, DateTimeOffset CreatedAt);

public enum PdfAlign
{
    Left,
    Centre,
    Right,
}

/// <summary>A4 pages that are written from the top, with a footer and the number of pages on each. Lengths are in points.</summary>
public sealed class PdfPage
{
    public const float Width = 595;
    public const float Height = 842;
    public const float Margin = 42;
    public const float Inner = Width - (2 * Margin);

    private const float Bottom = Height - Margin - 16;

    private readonly SKDocument _document;
    private readonly PdfHead _head;
    private readonly int? _pages;
    private SKCanvas? _canvas;

    private PdfPage(SKDocument document, PdfHead head, int? pages) => (_document, _head, _pages) = (document, head, pages);

    public static SKColor Ink { get; } = new(0x1b, 0x1b, 0x1b);

    public static SKColor Pale { get; } = new(0x59, 0x59, 0x59);

    /// <summary>Where the next thing is written.</summary>
    public float Y { get; set; }

    public int Number { get; private set; }

    public SKCanvas Canvas => _canvas!;

    /// <summary>Drawn twice: the first time only tells how many pages there are.</summary>
    public static byte[] Draw(PdfHead head, Action<PdfPage> draw)
    {
        var pages = Write(head, draw, pages: null).Pages;
        return Write(head, draw, pages).Bytes;
    }

    public bool HasRoomFor(float height) => Y + height <= Bottom;

    public void Next()
    {
        _canvas = _document.BeginPage(Width, Height);
        Number++;
        Y = Margin;
        Footer();
    }

    /// <summary>Writes lines from here on, broken between words, and moves below them.</summary>
    public void Write(string text, float size, bool bold = false, SKColor? colour = null, PdfAlign align = PdfAlign.Left)
    {
        foreach (var line in Lines(text, size, bold, Inner))
        {
            WriteAt(line, Margin, Y + size, size, Inner, bold, colour, align);
            Y += size * 1.4f;
        }
    }

    /// <summary>Writes one line with its baseline at this height, made smaller where it would be wider than its place.</summary>
    public void WriteAt(string text, float x, float baseline, float size, float width, bool bold = false, SKColor? colour = null, PdfAlign align = PdfAlign.Left)
    {
        var line = PdfText.Of(text, size, bold);
        if (line.Width > width) line = PdfText.Of(text, size * width / line.Width, bold);

        var indent = align switch { PdfAlign.Centre => (width - line.Width) / 2, PdfAlign.Right => width - line.Width, _ => 0 };
        line.Draw(Canvas, x + indent, baseline, colour ?? Ink);
    }

    public void Box(float x, float y, float width, float height)
    {
        using var paint = new SKPaint { Color = Pale, Style = SKPaintStyle.Stroke, StrokeWidth = 0.6f, IsAntialias = true };
        Canvas.DrawRect(x, y, width, height, paint);
    }

    /// <summary>A thin line from margin to margin.</summary>
    public void Rule()
    {
        using var paint = new SKPaint { Color = Pale, StrokeWidth = 0.6f };
        Canvas.DrawLine(Margin, Y, Width - Margin, Y, paint);
    }

    public void Shade(float x, float y, float width, float height)
    {
        using var paint = new SKPaint { Color = new SKColor(0xee, 0xee, 0xee) };
        Canvas.DrawRect(x, y, width, height, paint);
    }

    /// <summary>Draws a picture as large as it fits into its place; whether it is one.</summary>
    public bool Picture(byte[] bytes, SKRect place)
    {
        using var image = SKImage.FromEncodedData(bytes);
        if (image is null) return false;

        Canvas.DrawImage(image, place.AspectFit(new SKSize(image.Width, image.Height)), new SKSamplingOptions(SKCubicResampler.Mitchell));
        return true;
    }

    public static IEnumerable<string> Lines(string text, float size, bool bold, float width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && PdfText.Of(longer, size, bold).Width > width)
            {
                yield return line;
                longer = word;
            }

            line = longer;
        }

        yield return line;
    }

    private void Footer()
    {
        WriteAt(_head.Footer, Margin, Height - Margin, 7, Inner - 60, colour: Pale);
        WriteAt(_pages is { } pages ? $"{Number} / {pages}" : $"{Number}", Width - Margin - 60, Height - Margin, 7, 60, colour: Pale, align: PdfAlign.Right);
    }

    private static (byte[] Bytes, int Pages) Write(PdfHead head, Action<PdfPage> draw, int? pages)
    {
        using var stream = new MemoryStream();
        using var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata(300, 101)
        {
            Title = head.Title,
            Author = "Konexio",
            Creator = "Konexio",
            Creation = head.CreatedAt.UtcDateTime,
            Modified = head.CreatedAt.UtcDateTime,
            PdfA = true,
        });
        var page = new PdfPage(document, head, pages);
        page.Next();
        draw(page);
        document.Close();
        return (stream.ToArray(), page.Number);
    }
}
