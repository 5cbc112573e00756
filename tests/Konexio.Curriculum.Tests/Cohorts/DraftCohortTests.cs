using System.Net;

namespace Konexio.Curriculum.Tests.Cohorts;

public sealed class DraftCohortTests(CurriculumApp app)
{
    [Fact]
    public async Task A_draft_keeps_the_newest_published_version_and_tells_nobody()
    {
        var plan = await app.ACohort();
        await app.Coordinator().Do("/v1/tracks", Planning.Track(plan.Track)).Gives(HttpStatusCode.Created);

        var drafted = await app.Coordinator().Do("/v1/cohort-plans", plan.Draft()).Gives(HttpStatusCode.Created);

        (drafted.Text("status"), drafted["trackVersion"]!.GetValue<int>()).ShouldBe(("draft", 1));
        (await app.Ask("select event_name from curriculum.outbox_messages where aggregate_id = $1", drafted.Id())).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_version_that_is_not_published_is_refused()
    {
        var plan = await app.ACohort();
        var code = Planning.Unique("parcours");
        await app.Coordinator().Do("/v1/tracks", Planning.Track(code)).Gives(HttpStatusCode.Created);

        await app.Coordinator().Do("/v1/cohort-plans", (plan with { Track = code }).Draft()).ShouldRefuse(HttpStatusCode.Conflict, "track.not-published");
    }

    [Fact]
    public async Task What_the_body_names_and_is_not_there_is_a_fault_of_the_body()
    {
        var plan = await app.ACohort();

        await app.Coordinator().Do("/v1/cohort-plans", (plan with { Track = "unknown" }).Draft()).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "track.not-found");
        await app.Coordinator().Do("/v1/cohort-plans", (plan with { Site = Planning.Unknown }).Draft()).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "site.not-found");
        await app.Coordinator().Do("/v1/cohort-plans", (plan with { Trainer = Planning.Unknown }).Draft()).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "trainer.not-found");
    }

    [Fact]
    public async Task A_plan_with_faults_is_refused()
    {
        var plan = await app.ACohort();

        await app.Coordinator().Do("/v1/cohort-plans", plan.Draft(name: " ")).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "cohort.name-required");
        await app.Coordinator().Do("/v1/cohort-plans", plan.Draft(capacity: 0)).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "cohort.capacity-out-of-range");
        await app.Coordinator().DoText("/v1/cohort-plans", """{"name":"Promotion"}""").ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.required");
    }
}
