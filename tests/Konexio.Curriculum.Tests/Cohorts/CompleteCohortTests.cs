using System.Net;

namespace Konexio.Curriculum.Tests.Cohorts;

public sealed class CompleteCohortTests(CurriculumApp app)
{
    [Fact]
    public async Task A_cohort_ends_when_no_register_is_left_open()
    {
        var plan = await app.ARunningCohort();
        var session = await app.ASession(plan);
        await app.Coordinator().Do($"/v1/cohort-plans/{plan.Cohort}/complete").ShouldRefuse(HttpStatusCode.Conflict, "cohort.registers-not-sealed");

        await app.Coordinator().Do($"/v1/sessions/{session}/cancel", new { reason = "equipment" }).Gives(HttpStatusCode.OK);

        await app.Coordinator().Do($"/v1/cohort-plans/{plan.Cohort}/complete").ShouldLead("completed");
        (await app.Ask("select event_name from curriculum.outbox_messages where aggregate_id = $1 order by sequence", plan.Cohort))
            .ShouldBe(["curriculum.cohort-published.v1", "curriculum.cohort-started.v1", "curriculum.cohort-completed.v1"]);
    }

    [Fact]
    public async Task Only_what_runs_can_be_completed() =>
        await app.Coordinator().Do($"/v1/cohort-plans/{(await app.ACohort()).Cohort}/complete").ShouldRefuse(HttpStatusCode.Conflict, "cohort.wrong-state");
}
