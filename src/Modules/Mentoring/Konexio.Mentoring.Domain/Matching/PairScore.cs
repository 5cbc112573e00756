using Konexio.Mentoring.Domain.People;

namespace Konexio.Mentoring.Domain.Matching;

/// <summary>How good a pair is, by part, each from 0 to 1000.</summary>
/// <param name="Slots">Times when both can meet.</param>
/// <param name="Skills">How much of what the mentee wants the mentor can help with.</param>
/// <param name="Distance">How near they are.</param>
/// <param name="CompanySpread">How few mentees the mentor's company has already.</param>
/// <param name="Total">The weighted mean, rounded down.</param>
public sealed record PairScore(int Slots, int Skills, int Distance, int CompanySpread, int Total)
{
    private const double EarthKilometres = 6371.0088;

    /// <summary>What a pair is worth without the company's part, in hundredths of a score.</summary>
    public static int OwnPoints(MatchingRules rules, MenteeFacts mentee, MentorFacts mentor) =>
        (rules.Weights.Slots * SlotsPart(rules, mentee, mentor))
        + (rules.Weights.Skills * SkillsPart(mentee, mentor))
        + (rules.Weights.Distance * DistancePart(rules, mentee.Place, mentor.Place));

    public static int SpreadPoints(MatchingRules rules, int before) => rules.Weights.CompanySpread * rules.SpreadPart(before);

    public static PairScore Of(MatchingRules rules, MenteeFacts mentee, MentorFacts mentor, int companyHasBefore) => new(
        SlotsPart(rules, mentee, mentor),
        SkillsPart(mentee, mentor),
        DistancePart(rules, mentee.Place, mentor.Place),
        rules.SpreadPart(companyHasBefore),
        (OwnPoints(rules, mentee, mentor) + SpreadPoints(rules, companyHasBefore)) / MatchingWeights.Sum);

    /// <summary>Kilometres as the crow flies to a tenth, so that no two machines round otherwise; null where a place is not known.</summary>
    public static decimal? Kilometres(Place? one, Place? other)
    {
        if (one is null || other is null) return null;
        if (one.Site == other.Site) return 0;
        if (one.Point is not { } from || other.Point is not { } to) return null;

        double latitude = Radians(to.Latitude - from.Latitude), longitude = Radians(to.Longitude - from.Longitude);
        var chord = Square(Math.Sin(latitude / 2))
            + (Math.Cos(Radians(from.Latitude)) * Math.Cos(Radians(to.Latitude)) * Square(Math.Sin(longitude / 2)));
        return (decimal)Math.Round(2 * EarthKilometres * Math.Asin(Math.Sqrt(Math.Min(1, chord))), 1);
    }

    private static int SlotsPart(MatchingRules rules, MenteeFacts mentee, MentorFacts mentor) =>
        Math.Min(mentee.Slots.Count(mentor.Slots.Contains), rules.SlotsWanted) * MatchingRules.Full / rules.SlotsWanted;

    // Who asks for nothing in particular is helped by everybody alike.
    private static int SkillsPart(MenteeFacts mentee, MentorFacts mentor) =>
        mentee.Skills.Count == 0 ? MatchingRules.Full : mentee.Skills.Count(mentor.Skills.Contains) * MatchingRules.Full / mentee.Skills.Count;

    private static int DistancePart(MatchingRules rules, Place? one, Place? other) => Kilometres(one, other) is { } kilometres
        ? (int)Math.Max(0, MatchingRules.Full - (MatchingRules.Full * kilometres / rules.FarthestKilometres))
        : rules.OnlinePart;

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Square(double value) => value * value;
}
