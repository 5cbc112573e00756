using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Mentoring.Tests.Matching;

public sealed class PublishMatchingRulesTests(MentoringApp app)
{
    private readonly HttpClient _supervisor = app.As(Role.Supervisor);

    [Fact]
    public async Task New_rules_hold_for_later_runs_and_change_no_earlier_one()
    {
        var cohort = new MatchingCalls(app);
        await cohort.Mentor();
        await cohort.Mentee();
        var before = await cohort.Start();

        var published = await _supervisor.Do("/v1/matching-rules", Rules(slots: 30, skills: 45)).Gives(HttpStatusCode.Created);

        var version = published["version"]!.GetValue<int>();
        var current = await app.Staff().See("/v1/matching-rules").Gives(HttpStatusCode.OK);
        (current["version"]!.GetValue<int>(), current["weights"]!["skills"]!.GetValue<int>()).ShouldBe((version, 45));
        (await cohort.See(await cohort.Start()))["rulesVersion"]!.GetValue<int>().ShouldBe(version);
        (await app.Staff().See($"/v1/matching-runs/{before}/reproduction").Gives(HttpStatusCode.OK)).Text("outcome").ShouldBe("equal");
    }

    [Fact]
    public async Task Weights_that_are_not_a_hundred_together_are_refused()
    {
        await _supervisor.Do("/v1/matching-rules", Rules(slots: 35, skills: 41)).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "matching.weights-not-whole");
        await _supervisor.Do("/v1/matching-rules", Rules(slots: 115, skills: -40)).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "matching.weights-not-whole");
        await _supervisor.Do("/v1/matching-rules", new { slotsWanted = 0 }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.out-of-range");
    }

    [Fact]
    public async Task A_coordinator_does_not_make_rules() =>
        (await app.Staff().Do("/v1/matching-rules", Rules(35, 40))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    private static object Rules(int slots, int skills) =>
        new { weights = new { slots, skills, distance = 15, companySpread = 10 }, slotsWanted = 3, farthestKilometres = 50, onlinePart = 500, spreadStep = 100 };
}
