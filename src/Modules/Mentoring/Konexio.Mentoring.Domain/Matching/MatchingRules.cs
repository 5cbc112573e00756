using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Matching;

/// <summary>How much each part of a score counts; together they are 100.</summary>
public sealed record MatchingWeights(int Slots, int Skills, int Distance, int CompanySpread)
{
    public const int Sum = 100;

    public bool IsWhole =>
        Slots >= 0 && Skills >= 0 && Distance >= 0 && CompanySpread >= 0 && (long)Slots + Skills + Distance + CompanySpread == Sum;
}

/// <summary>
/// One version of what makes a pair good. Parts of a score go from 0 to 1000 and are whole numbers, as is everything that
/// is added up: sums in another order are the same.
/// </summary>
/// <param name="Version">Its number.</param>
/// <param name="Weights">How much each part counts.</param>
/// <param name="SlotsWanted">How many shared slots are as good as it gets.</param>
/// <param name="FarthestKilometres">From this distance on, being near counts nothing.</param>
/// <param name="OnlinePart">The part of who meets online, or whose place is not known.</param>
/// <param name="SpreadStep">What each mentee that a company's mentors have already takes off the next one's part.</param>
public sealed record MatchingRules(int Version, MatchingWeights Weights, int SlotsWanted, int FarthestKilometres, int OnlinePart, int SpreadStep)
{
    public const int Full = 1000;

    /// <summary>The most that a pair can be worth.</summary>
    public const int MostPoints = Full * MatchingWeights.Sum;

    public static MatchingRules Seed { get; } = new(1, new MatchingWeights(Slots: 35, Skills: 40, Distance: 15, CompanySpread: 10), 3, 50, 500, 100);

    public static Result<MatchingRules> Of(
        int version, MatchingWeights weights, int slotsWanted, int farthestKilometres, int onlinePart, int spreadStep)
    {
        if (!weights.IsWhole) return MatchingErrors.WeightsNotWhole;
        if (slotsWanted < 1 || farthestKilometres < 1 || onlinePart is < 0 or > Full || spreadStep is < 0 or > Full) return MatchingErrors.RulesOutOfRange;

        return new MatchingRules(version, weights, slotsWanted, farthestKilometres, onlinePart, spreadStep);
    }

    /// <summary>The part of a pair whose company has so many already: it never grows, so that spreading always pays.</summary>
    public int SpreadPart(int before) => (int)Math.Max(0, Full - ((long)SpreadStep * before));
}
