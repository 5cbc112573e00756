namespace Konexio.Impact.Domain.Surveys;

/// <summary>The same words in each language; a draft may still lack some.</summary>
public sealed record SurveyWording(string Fr, string En, string Ar, string Fa, string Ps, string Ti, string Uk)
{
    public static SurveyWording None { get; } = new("", "", "", "", "", "", "");

    /// <summary>In this language; in French where a draft lacks it.</summary>
    public string In(string language) => Exactly(language) is { Length: > 0 } text ? text : Fr;

    internal IEnumerable<string> Missing => SurveyLanguages.All.Where(language => string.IsNullOrWhiteSpace(Exactly(language)));

    private string Exactly(string language) => language switch
    {
        "fr" => Fr,
        "en" => En,
        "ar" => Ar,
        "fa" => Fa,
        "ps" => Ps,
        "ti" => Ti,
        "uk" => Uk,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "Nobody is asked in this language."),
    };
}
