using System.Globalization;

namespace Konexio.Curriculum.Infrastructure.Signing;

/// <summary>French, or English where the phone or the learner asks for it.</summary>
internal static class SigningLanguage
{
    public static string Style { get; } = ReadStyle();

    public static SigningPage Page(string? asked, string? otherLanguageLink = null) =>
        new(asked is "fr" or "en" ? asked : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, otherLanguageLink);

    private static string ReadStyle()
    {
        using var reader = new StreamReader(typeof(SigningLanguage).Assembly.GetManifestResourceStream("sign.css")!);
        return reader.ReadToEnd();
    }
}
