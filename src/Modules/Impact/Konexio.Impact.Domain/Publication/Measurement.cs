using Konexio.Impact.Domain.Figures;
using Konexio.Impact.Domain.Indicators;

namespace Konexio.Impact.Domain.Publication;

/// <summary>Who was asked, by which question, and how many answered.</summary>
/// <param name="SurveyCode">The survey.</param>
/// <param name="SurveyVersion">The version in which it was asked.</param>
/// <param name="QuestionCode">The question.</param>
/// <param name="Question">Its words.</param>
/// <param name="Wave">When it was asked, such as <c>months6</c>.</param>
/// <param name="Asked">How many people were asked.</param>
/// <param name="LostToFollowUp">Of those who had answered at entry, how many did not answer this time; null where nobody was asked at entry.</param>
public sealed record SurveyBasis(string SurveyCode, int SurveyVersion, string QuestionCode, Bilingual Question, string Wave, int Asked, int? LostToFollowUp);

/// <summary>What an indicator said of a scope and a period, with all that tells how it came about; frozen as it was.</summary>
/// <param name="IndicatorVersion">The version of the indicator.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Method">How it is measured.</param>
/// <param name="Unit">What its ratio means.</param>
/// <param name="Numerator">What counts.</param>
/// <param name="Denominator">What it is a part of.</param>
/// <param name="People">How many people stand behind it.</param>
/// <param name="CountsPeople">Whether numerator and denominator are people themselves.</param>
/// <param name="Survey">Null where it comes from facts.</param>
/// <param name="InputsHash">SHA-256 of the inputs, in hexadecimal digits.</param>
public sealed record Measurement(
    int IndicatorVersion, Bilingual Name, Bilingual Method, IndicatorUnit Unit, long Numerator, long Denominator, int People, bool CountsPeople,
    SurveyBasis? Survey, string InputsHash)
{
    public decimal? Ratio => IndicatorValue.Part(Numerator, Denominator);

    /// <summary>Answered by asked; null for facts.</summary>
    public decimal? ResponseRate => Survey is { } survey ? IndicatorValue.Part(Denominator, survey.Asked) : null;

    /// <summary>Where the rate of all who were asked lies; null for facts, which are no sample.</summary>
    public WilsonInterval? Interval => Survey is null ? null : WilsonInterval.Of((int)Numerator, (int)Denominator);

    /// <summary>Whether nobody can be recognised in it: not among those who count, nor among those who do not.</summary>
    internal bool IsLargeEnough =>
        People >= Suppression.Threshold && (!CountsPeople || (Denominator >= Suppression.Threshold && !IsFew(Numerator) && !IsFew(Denominator - Numerator)));

    /// <summary>Whether subtracting the other tells of few people.</summary>
    internal bool IsTooCloseTo(Measurement other) =>
        IsFew(People - other.People)
        || (CountsPeople && (IsFew(Numerator - other.Numerator) || IsFew(Denominator - other.Denominator)
            || IsFew(Denominator - Numerator - other.Denominator + other.Numerator)));

    private static bool IsFew(long people) => Math.Abs(people) is > 0 and < Suppression.Threshold;
}
