namespace Konexio.Impact.Domain.Surveys;

/// <summary>The languages in which learners are asked.</summary>
public static class SurveyLanguages
{
    public const string Default = "fr";

    private static readonly HashSet<string> RightToLeft = ["ar", "fa", "ps"];

    // ISO 639-3 codes that a BCP 47 tag may bear for what is asked in the language beside it.
    private static readonly Dictionary<string, string> SameAs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["prs"] = "fa",
        ["pes"] = "fa",
        ["pbu"] = "ps",
        ["pst"] = "ps",
        ["tir"] = "ti",
        ["ukr"] = "uk",
        ["arb"] = "ar",
    };

    public static IReadOnlyList<string> All { get; } = ["fr", "en", "ar", "fa", "ps", "ti", "uk"];

    public static bool IsRightToLeft(string language) => RightToLeft.Contains(language);

    /// <summary>The language of a BCP 47 tag, such as <c>fa-AF</c>; null where nobody is asked in it.</summary>
    public static string? Of(string? tag)
    {
        var primary = (tag ?? "").Split('-', 2)[0];
        var language = SameAs.GetValueOrDefault(primary, primary.ToLowerInvariant());
        return All.Contains(language) ? language : null;
    }
}
