using System.Net;

namespace Konexio.Mentoring.Tests.Matching;

public sealed class DiscardMatchingRunTests(MentoringApp app)
{
    private readonly MatchingCalls _cohort = new(app);

    [Fact]
    public async Task A_run_is_given_up_once_and_stays_readable()
    {
        await _cohort.Mentor();
        await _cohort.Mentee();
        var run = await _cohort.Start();

        await app.Staff().Do($"/v1/matching-runs/{run}/discard").ShouldLead("discarded");

        await app.Staff().Do($"/v1/matching-runs/{run}/discard").ShouldRefuse(HttpStatusCode.Conflict, "matching.wrong-state");
        await app.Staff().Do($"/v1/matching-runs/{run}/confirm").ShouldRefuse(HttpStatusCode.Conflict, "matching.wrong-state");
        (await _cohort.See(run))["settledAt"]!.GetValue<DateTimeOffset>().ShouldBe(app.Clock.GetUtcNow());
        (await app.Staff().All($"/v1/matching-runs?cohortId={_cohort.Cohort}&status=discarded")).ShouldHaveSingleItem().Id().ShouldBe(run);
    }

    [Fact]
    public async Task An_unknown_run_is_not_found() =>
        await app.Staff().Do($"/v1/matching-runs/{People.New()}/discard").ShouldRefuse(HttpStatusCode.NotFound, "matching.not-found");
}
