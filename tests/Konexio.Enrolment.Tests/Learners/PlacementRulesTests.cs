using FsCheck.Xunit;
using Konexio.Enrolment.Domain.Learners;

namespace Konexio.Enrolment.Tests.Learners;

public sealed class PlacementRulesTests
{
    [Theory]
    [InlineData(CefrLevel.PreA1, 8, 8, null, null, "placement.french-first")]
    [InlineData(CefrLevel.A1, 0, 0, null, null, "placement.french-first")]
    [InlineData(CefrLevel.A2, 2, 2, "parcours-digital", "autonomie", "placement.autonomy-first")]
    [InlineData(CefrLevel.C2, 0, 0, "parcours-digital", "autonomie", "placement.autonomy-first")]
    [InlineData(CefrLevel.A2, 3, 3, "parcours-digital", "vie-professionnelle", "placement.ready-for-working-life")]
    [InlineData(CefrLevel.B1, 4, 8, "parcours-digital", "vie-professionnelle", "placement.ready-for-working-life")]
    [InlineData(CefrLevel.B1, 5, 5, "parcours-code", "digistart", "placement.ready-for-code")]
    [InlineData(CefrLevel.B1, 7, 4, "parcours-digital", "vie-professionnelle", "placement.ready-for-certification")]
    [InlineData(CefrLevel.A2, 8, 8, "parcours-digital", "vie-professionnelle", "placement.ready-for-certification")]
    public void Levels_lead_to_a_place_to_begin(
        CefrLevel french, int level, int problemSolving, string? track, string? stage, string reason)
    {
        var suggestion = PlacementRules.Seed.Suggest(french, Levels(level, level, level, level, problemSolving));

        suggestion.TrackCode.ShouldBe(track);
        suggestion.StageCode.ShouldBe(stage);
        suggestion.Reasons.ShouldHaveSingleItem().Code.ShouldBe(reason);
    }

    [Fact]
    public void A_suggestion_says_which_rules_came_first_and_what_they_missed()
    {
        var suggestion = PlacementRules.Seed.Suggest(CefrLevel.B1, Levels(7, 7, 7, 7, 4));

        suggestion.NotMet.Select(rule => rule.Rule)
            .ShouldBe(["french-first", "code-digistart", "digital-autonomy", "digital-working-life"]);
        var code = suggestion.NotMet[1].Because.ShouldHaveSingleItem();
        code.Code.ShouldBe("placement.digital-area-too-low");
        code.Facts.ShouldBe(
            new Dictionary<string, string> { ["actual"] = "4", ["limit"] = "5", ["area"] = "problemSolving" }, ignoreOrder: true);
    }

    [Fact]
    public void French_first_names_the_usual_entry_level()
    {
        var reason = PlacementRules.Seed.Suggest(CefrLevel.PreA1, Levels(0, 0, 0, 0, 0)).Reasons.ShouldHaveSingleItem();

        reason.Facts["usualEntryLevel"].ShouldBe("a2");
        reason.Facts["french"].ShouldBe("preA1");
    }

    [Fact]
    public void Rules_that_leave_a_gap_say_so_instead_of_failing()
    {
        var suggestion = new PlacementRules([]).Suggest(CefrLevel.A2, Levels(0, 0, 0, 0, 0));

        suggestion.Rule.ShouldBeNull();
        suggestion.Reasons.ShouldHaveSingleItem().Code.ShouldBe("placement.no-rule-applies");
    }

    [Fact]
    public void No_combination_of_levels_is_left_without_a_rule()
    {
        foreach (var french in Enum.GetValues<CefrLevel>())
        {
            for (var code = 0; code < 59_049; code++)
            {
                var levels = Levels(code % 9, code / 9 % 9, code / 81 % 9, code / 729 % 9, code / 6_561);
                if (PlacementRules.Seed.Rules.All(rule => rule.Unmet(french, levels).Count > 0))
                    Assert.Fail($"No rule for {french} and {levels}");
            }
        }
    }

    [Property]
    public void A_better_level_never_leads_to_an_earlier_beginning(CefrLevel french, byte a, byte b, byte c, byte d, byte e)
    {
        int[] levels = [a % 9, b % 9, c % 9, d % 9, e % 9];
        var present = Rank(french, levels);

        if (french < CefrLevel.C2) Rank(french + 1, levels).ShouldBeGreaterThanOrEqualTo(present);
        for (var area = 0; area < levels.Length; area++)
        {
            int[] better = [.. levels];
            better[area] = Math.Min(8, better[area] + 1);
            Rank(french, better).ShouldBeGreaterThanOrEqualTo(present);
        }
    }

    private static int Rank(CefrLevel french, int[] levels) =>
        PlacementRules.Seed.Suggest(french, Levels(levels[0], levels[1], levels[2], levels[3], levels[4])).StageCode switch
        {
            null => 0,
            "autonomie" => 1,
            "vie-professionnelle" => 2,
            "digistart" => 3,
            var stage => throw new InvalidOperationException(stage),
        };

    private static DigitalLevels Levels(int information, int communication, int content, int safety, int problemSolving) =>
        DigitalLevels.Create(information, communication, content, safety, problemSolving).Value;
}
