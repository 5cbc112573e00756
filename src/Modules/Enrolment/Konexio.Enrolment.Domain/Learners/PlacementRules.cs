using Konexio.Enrolment.Domain.Codes;

namespace Konexio.Enrolment.Domain.Learners;

/// <summary>Rules of placement in order: the first that applies decides, and those before it say why they did not.</summary>
public sealed record PlacementRules(IReadOnlyList<PlacementRule> Rules)
{
    /// <summary>The school's own rules; no pair of levels is left without an answer.</summary>
    public static PlacementRules Seed { get; } = new(
    [
        new("french-first", null, null, "placement.french-first")
        {
            FrenchAtMost = CefrLevel.A1,
            ReasonFacts = new Dictionary<string, string> { ["usualEntryLevel"] = "a2" },
        },
        new("code-digistart", Tracks.Code, "digistart", "placement.ready-for-code")
        {
            FrenchAtLeast = CefrLevel.B1,
            MeanAtLeast = 5,
            Areas = [new(DigitalArea.ProblemSolving, 5)],
        },
        new("digital-autonomy", Tracks.Digital, "autonomie", "placement.autonomy-first")
        {
            FrenchAtLeast = CefrLevel.A2,
            MeanBelow = 3,
        },
        new("digital-working-life", Tracks.Digital, "vie-professionnelle", "placement.ready-for-working-life")
        {
            FrenchAtLeast = CefrLevel.A2,
            MeanAtLeast = 3,
            MeanBelow = 5,
        },
        new("digital-certification", Tracks.Digital, "vie-professionnelle", "placement.ready-for-certification")
        {
            FrenchAtLeast = CefrLevel.A2,
            MeanAtLeast = 5,
        },
    ]);

    public Suggestion Suggest(CefrLevel french, DigitalLevels digital)
    {
        List<RuleNotMet> notMet = [];
        foreach (var rule in Rules)
        {
            var unmet = rule.Unmet(french, digital);
            if (unmet.Count == 0) return new(rule.Code, rule.TrackCode, rule.StageCode, [rule.Reason(french, digital)], notMet);

            notMet.Add(new(rule.Code, unmet));
        }

        return new(null, null, null, [new("placement.no-rule-applies", new Dictionary<string, string>())], notMet);
    }
}
