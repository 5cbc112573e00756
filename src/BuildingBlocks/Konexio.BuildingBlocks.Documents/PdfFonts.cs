using SkiaSharp;

namespace Konexio.BuildingBlocks.Documents;

/// <summary>The typefaces that documents carry along, so that names of every script look the same on a machine without fonts.</summary>
internal static class PdfFonts
{
    private static readonly Lazy<SKTypeface> Regular = Load("NotoSans-Regular.ttf");
    private static readonly Lazy<SKTypeface> Bold = Load("NotoSans-Bold.ttf");
    private static readonly Lazy<SKTypeface>[] Others = [Load("NotoSansArabic-Regular.ttf"), Load("NotoSansEthiopic-Regular.ttf")];

    /// <summary>The typeface that draws this character: ours, else one of the machine's, else ours with an empty box.</summary>
    public static SKTypeface For(int character, bool bold)
    {
        var latin = (bold ? Bold : Regular).Value;
        if (Has(latin, character)) return latin;

        foreach (var other in Others)
            if (Has(other.Value, character)) return other.Value;
        return SKFontManager.Default.MatchCharacter(character) ?? latin;
    }

    public static bool Has(SKTypeface typeface, int character)
    {
        using var font = new SKFont(typeface);
        return font.ContainsGlyph(character);
    }

    private static Lazy<SKTypeface> Load(string name) => new(() =>
    {
        using var stream = typeof(PdfFonts).Assembly.GetManifestResourceStream(name)!;
        return SKTypeface.FromStream(stream) ?? throw new InvalidOperationException($"{name} is not a font.");
    });
}
