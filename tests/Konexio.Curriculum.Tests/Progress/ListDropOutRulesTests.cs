using Konexio.BuildingBlocks.Application;

namespace Konexio.Curriculum.Tests.Progress;

[Collection(GetProgressTests.DropOutRules)]
public sealed class ListDropOutRulesTests(CurriculumApp app)
{
    [Fact]
    public async Task The_school_s_own_rules_are_in_force_from_the_start()
    {
        var rules = (await (await app.As(Role.Trainer).See("/v1/drop-out-rules")).Json())["rules"]!.AsArray();

        rules.Select(rule => rule!["code"]!.GetValue<string>()).ShouldBe(["absent-in-a-row", "low-attendance", "far-and-absent"], ignoreOrder: true);
        rules.Single(rule => rule!["code"]!.GetValue<string>() == "low-attendance")!["rateBelow"]!.GetValue<decimal>().ShouldBe(0.7m);
    }
}
