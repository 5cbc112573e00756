using System.Net;

namespace Konexio.Curriculum.Tests.Cohorts;

public sealed class CancelCohortTests(CurriculumApp app)
{
    [Fact]
    public async Task Its_sessions_are_cancelled_with_it_and_all_are_told()
    {
        var plan = await app.APublishedCohort();
        var session = await app.ASession(plan);

        var cancelled = await app.Coordinator().Do($"/v1/cohort-plans/{plan.Cohort}/cancel").Gives(HttpStatusCode.OK);

        (cancelled.Text("status"), cancelled["cancelledSessions"]!.GetValue<int>()).ShouldBe(("cancelled", 1));
        var seen = await app.Coordinator().See($"/v1/sessions/{session}").Gives(HttpStatusCode.OK);
        (seen.Text("status"), seen.Text("cancellationReason")).ShouldBe(("cancelled", "cohortCancelled"));
        (await app.Ask("select payload ->> 'reason' from curriculum.outbox_messages where aggregate_id = $1", session)).ShouldBe(["cohortCancelled"]);
        (await app.Ask("select event_name from curriculum.outbox_messages where aggregate_id = $1 order by sequence", plan.Cohort)).ShouldBe(["curriculum.cohort-published.v1", "curriculum.cohort-cancelled.v1"]);
    }

    [Fact]
    public async Task Of_a_draft_nobody_is_told()
    {
        var plan = await app.ACohort();
        await app.Coordinator().Do($"/v1/cohort-plans/{plan.Cohort}/cancel").ShouldLead("cancelled");

        (await app.Ask("select event_name from curriculum.outbox_messages where aggregate_id = $1", plan.Cohort)).ShouldBeEmpty();
        await app.Coordinator().Do($"/v1/cohort-plans/{plan.Cohort}/cancel").ShouldRefuse(HttpStatusCode.Conflict, "cohort.wrong-state");
    }
}
