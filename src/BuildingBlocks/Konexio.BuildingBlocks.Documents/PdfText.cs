using System.Text;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace Konexio.BuildingBlocks.Documents;

/// <summary>One line of text, shaped as its scripts want it and drawn so that it can be searched and copied.</summary>
internal sealed class PdfText
{
    private readonly List<Piece> _pieces = [];

    private PdfText()
    {
    }

    public float Width { get; private set; }

    public static PdfText Of(string text, float size, bool bold = false)
    {
        var line = new PdfText();
        var pieces = Split(text, bold);
        // A name in Arabic letters reads from the right, and so do its parts.
        if (text.EnumerateRunes().FirstOrDefault(rune => Rune.IsLetter(rune)) is var first && IsRightToLeft(first)) pieces.Reverse();
        foreach (var (typeface, part) in pieces) line.Add(typeface, part, size);
        return line;
    }

    public void Draw(SKCanvas canvas, float x, float baseline, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        foreach (var piece in _pieces)
        {
            using var font = Font(piece.Typeface, piece.Size);
            using var builder = new SKTextBlobBuilder();
            var text = Encoding.UTF8.GetBytes(piece.Text);
            var run = builder.AllocatePositionedTextRun(font, piece.Glyphs.Length, text.Length);
            piece.Glyphs.CopyTo(run.Glyphs);
            piece.Points.CopyTo(run.Positions);
            piece.Clusters.CopyTo(run.Clusters);
            text.CopyTo(run.Text);
            using var blob = builder.Build();
            if (blob is not null) canvas.DrawText(blob, x, baseline, paint);
            x += piece.Width;
        }
    }

    private void Add(SKTypeface typeface, string text, float size)
    {
        using var shaper = new SKShaper(typeface);
        using var font = Font(typeface, size);
        var shaped = shaper.Shape(text, font);
        _pieces.Add(new Piece(typeface, text, size, [.. shaped.Codepoints.Select(glyph => (ushort)glyph)], shaped.Points, shaped.Clusters, shaped.Width));
        Width += shaped.Width;
    }

    private static SKFont Font(SKTypeface typeface, float size) => new(typeface, size) { Subpixel = true, Hinting = SKFontHinting.None };

    private static List<(SKTypeface Typeface, string Text)> Split(string text, bool bold)
    {
        List<(SKTypeface Typeface, StringBuilder Text)> pieces = [];
        foreach (var rune in text.EnumerateRunes())
        {
            var joins = pieces.Count > 0 && (Rune.IsWhiteSpace(rune) || !Rune.IsLetterOrDigit(rune)) && PdfFonts.Has(pieces[^1].Typeface, rune.Value);
            var typeface = joins ? pieces[^1].Typeface : PdfFonts.For(rune.Value, bold);
            if (pieces.Count == 0 || pieces[^1].Typeface != typeface) pieces.Add((typeface, new StringBuilder()));
            pieces[^1].Text.Append(rune.ToString());
        }

        return [.. pieces.Select(piece => (piece.Typeface, piece.Text.ToString()))];
    }

    // Hebrew, Arabic, Syriac, Thaana, N'Ko and the Arabic forms.
    private static bool IsRightToLeft(Rune rune) => rune.Value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE);

    private sealed record Piece(SKTypeface Typeface, string Text, float Size, ushort[] Glyphs, SKPoint[] Points, uint[] Clusters, float Width);
}
