using System.Globalization;
using System.Text.Json;
using Konexio.Impact.Domain.Surveys;
using Konexio.SharedKernel;

namespace Konexio.Impact.Infrastructure.Surveys;

/// <summary>What page and letters say beside the survey's own words, in each of its languages.</summary>
internal static class SurveyTexts
{
    private static readonly Dictionary<string, Dictionary<string, string>> Texts = Read();

    public static IReadOnlyCollection<string> Keys => Texts.Keys;

    public static string Of(string key, string language) => Texts[key][language];

    /// <summary>A day as it is written in the language, by the calendar and in the figures that stand on French papers.</summary>
    public static string Day(DateTimeOffset instant, string language)
    {
        var day = SchoolDay.Of(instant);
        return SurveyLanguages.IsRightToLeft(language) || language == "ti"
            ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
            : day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(language));
    }

    private static Dictionary<string, Dictionary<string, string>> Read()
    {
        using var stream = typeof(SurveyTexts).Assembly.GetManifestResourceStream("survey-page.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)!;
    }
}
