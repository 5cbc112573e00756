namespace Konexio.Impact.Domain.Indicators;

/// <summary>What an indicator says of one scope and period.</summary>
/// <param name="Numerator">What counts.</param>
/// <param name="Denominator">What it is a part of.</param>
public sealed record IndicatorValue(long Numerator, long Denominator)
{
    private const int Places = 4;

    /// <summary>Null, not 0, where there is nothing to divide by.</summary>
    public decimal? Ratio => Part(Numerator, Denominator);

    public static IndicatorValue Of(IndicatorFormula formula, MeasuredCounts counts) =>
        new(counts[formula.Numerator!.Value], counts[formula.Denominator!.Value]);

    /// <summary>One number divided by another, to four places; null where there is nothing to divide by.</summary>
    public static decimal? Part(long numerator, long denominator) =>
        denominator == 0 ? null : Math.Round((decimal)numerator / denominator, Places, MidpointRounding.AwayFromZero);
}
