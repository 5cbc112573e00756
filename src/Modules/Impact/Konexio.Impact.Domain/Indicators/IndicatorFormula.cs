using Konexio.SharedKernel;

namespace Konexio.Impact.Domain.Indicators;

/// <summary>Numerator ÷ denominator: over facts, or over the answers to one question of a survey.</summary>
public sealed record IndicatorFormula(Measure? Numerator, Measure? Denominator, SurveyCount? Survey)
{
    public static IndicatorFormula Of(Measure numerator, Measure denominator) => new(numerator, denominator, null);

    public static IndicatorFormula Of(SurveyCount survey) => new(null, null, survey);

    internal Error? Fault()
    {
        var fromFacts = Numerator is not null && Denominator is not null;
        if (fromFacts == (Survey is not null) || (Survey is not null && (Numerator is not null || Denominator is not null))) return IndicatorErrors.OneSource;
        return Survey is { Counted.Count: 0 } ? IndicatorErrors.NothingCounted : null;
    }
}

/// <summary>The answers that count, among all answers to a question in a wave.</summary>
/// <param name="SurveyCode">The survey.</param>
/// <param name="QuestionCode">The question.</param>
/// <param name="Wave">The wave, such as <c>months6</c>.</param>
/// <param name="Counted">The choices that count.</param>
public sealed record SurveyCount(string SurveyCode, string QuestionCode, string Wave, IReadOnlyList<string> Counted)
{
    public bool Equals(SurveyCount? other) => other is not null && SurveyCode == other.SurveyCode && QuestionCode == other.QuestionCode && Wave == other.Wave
        && Counted.SequenceEqual(other.Counted);

    public override int GetHashCode() => HashCode.Combine(SurveyCode, QuestionCode, Wave, Counted.Count);
}
