using System.Net;

namespace Konexio.Curriculum.Tests.Cohorts;

public sealed class ReviseCohortTests(CurriculumApp app)
{
    private const string Told = "select payload ->> 'capacity' from curriculum.outbox_messages where event_name = 'curriculum.cohort-published.v1' and aggregate_id = $1 order by sequence";

    [Fact]
    public async Task A_published_plan_is_told_again()
    {
        var plan = await app.APublishedCohort();

        await Revise(plan, plan.Revision(capacity: 16)).Gives(HttpStatusCode.NoContent);

        (await app.Ask(Told, plan.Cohort)).ShouldBe(["15", "16"]);
    }

    [Fact]
    public async Task Sessions_still_to_come_must_remain_possible()
    {
        var plan = await app.ACohort();
        await app.ASession(plan, plan.WorkingDay(30));

        await Revise(plan, plan.Revision(endsOn: plan.StartsOn.AddDays(10))).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "session.outside-cohort");
        await Revise(plan, plan.Revision(capacity: 17)).ShouldRefuse(HttpStatusCode.Conflict, "session.room-too-small");
    }

    [Fact]
    public async Task Nobody_enrolled_loses_their_place()
    {
        var plan = await app.APublishedCohort();
        for (var learner = 0; learner < 3; learner++) await app.Enrol(plan.Cohort);

        await Revise(plan, plan.Revision(capacity: 2)).ShouldRefuse(HttpStatusCode.Conflict, "cohort.capacity-below-enrolled");
        await Revise(plan, plan.Revision(capacity: 3)).Gives(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Whoever_has_left_stays_on_the_plan_and_is_not_added_to_one()
    {
        var plan = await app.ACohort();
        var other = await app.ATrainer();
        await app.Coordinator().Do($"/v1/trainers/{plan.Trainer}/leave").Gives(HttpStatusCode.OK);

        await Revise(plan, plan.Revision(trainers: other)).Gives(HttpStatusCode.NoContent);

        var gone = await app.ATrainer();
        await app.Coordinator().Do($"/v1/trainers/{gone}/leave").Gives(HttpStatusCode.OK);
        await Revise(plan, plan.Revision(trainers: gone)).ShouldRefuse(HttpStatusCode.Conflict, "trainer.has-left");
    }

    [Fact]
    public async Task What_began_does_not_begin_on_another_day()
    {
        var plan = await app.ARunningCohort();
        await Revise(plan, plan.Revision(startsOn: plan.StartsOn.AddDays(1))).ShouldRefuse(HttpStatusCode.Conflict, "cohort.already-started");
    }

    [Fact]
    public async Task A_version_must_be_named_and_current()
    {
        var plan = await app.ACohort();

        await app.Coordinator().Put(Path(plan), plan.Revision(), tag: null).ShouldRefuse(HttpStatusCode.PreconditionRequired, "concurrency.version-required");
        await app.Coordinator().Put(Path(plan), plan.Revision(), "\"1\"").ShouldRefuse(HttpStatusCode.PreconditionFailed, "concurrency.stale-version");
        await app.Coordinator().Put(Path(plan with { Cohort = Guid.Empty }), plan.Revision(), "\"1\"").ShouldRefuse(HttpStatusCode.NotFound, "cohort.not-found");
    }

    private static string Path(ASchoolPlan plan) => $"/v1/cohort-plans/{plan.Cohort}";

    private async Task<HttpResponseMessage> Revise(ASchoolPlan plan, object revision) =>
        await app.Coordinator().Put(Path(plan), revision, await app.Coordinator().TagOf(Path(plan)));
}
