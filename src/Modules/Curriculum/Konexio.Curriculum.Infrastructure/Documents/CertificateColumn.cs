using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace Konexio.Curriculum.Infrastructure.Documents;

/// <summary>Paragraphs under each other on one page, broken between words.</summary>
internal sealed class CertificateColumn(SKCanvas canvas, float left, float width) : IDisposable
{
    private static readonly SKTypeface[] Regular = [Font("NotoSans-Regular"), Font("NotoSansArabic-Regular"), Font("NotoSansEthiopic-Regular")];
    private static readonly SKTypeface Bold = Font("NotoSans-Bold");

    private readonly SKPaint _ink = new() { Color = new SKColor(0x1b, 0x1b, 0x1b), IsAntialias = true };

    public float Top { get; private set; }

    public void Space(float height) => Top += height;

    public void Paragraph(string text, float size, bool isBold = false, bool isCentred = false, float indent = 0)
    {
        using var font = new SKFont(isBold ? Bold : FaceOf(text), size) { Subpixel = true };
        using var shaper = new SKShaper(font.Typeface);
        foreach (var line in Lines(text, shaper, font, width - indent))
        {
            Top += size * 1.45f;
            var at = left + indent + (isCentred ? (width - indent) / 2 : 0);
            canvas.DrawShapedText(shaper, line, at, Top, isCentred ? SKTextAlign.Center : SKTextAlign.Left, font, _ink);
        }
    }

    public void Rule()
    {
        using var thin = new SKPaint { Color = new SKColor(0xb0, 0xb0, 0xb0), StrokeWidth = 0.7f };
        canvas.DrawLine(left, Top, left + width, Top, thin);
    }

    public void Box(float from, float boxWidth, float height)
    {
        using var frame = new SKPaint { Color = new SKColor(0x80, 0x80, 0x80), StrokeWidth = 0.7f, Style = SKPaintStyle.Stroke };
        canvas.DrawRect(left + from, Top, boxWidth, height, frame);
    }

    public void Dispose() => _ink.Dispose();

    private static IEnumerable<string> Lines(string text, SKShaper shaper, SKFont font, float room)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && shaper.Shape(longer, font).Width > room)
            {
                yield return line;
                longer = word;
            }

            line = longer;
        }

        yield return line;
    }

    // The first face that has every letter; the first of all where none has.
    private static SKTypeface FaceOf(string text) => Array.Find(Regular, face => HasAll(face, text.Replace(" ", "", StringComparison.Ordinal))) ?? Regular[0];

    private static bool HasAll(SKTypeface face, string letters)
    {
        using var font = new SKFont(face);
        return font.ContainsGlyphs(letters);
    }

    private static SKTypeface Font(string name)
    {
        using var file = typeof(CertificateColumn).Assembly.GetManifestResourceStream($"{name}.ttf")!;
        return SKTypeface.FromStream(file);
    }
}
