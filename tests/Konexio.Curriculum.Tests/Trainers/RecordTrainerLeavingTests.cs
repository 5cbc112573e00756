using System.Net;

namespace Konexio.Curriculum.Tests.Trainers;

public sealed class RecordTrainerLeavingTests(CurriculumApp app)
{
    [Fact]
    public async Task Whoever_has_left_is_not_planned_with_any_more()
    {
        var plan = await app.ACohort();
        var session = await app.ASession(plan);
        await app.Coordinator().Do($"/v1/trainers/{plan.Trainer}/leave").Gives(HttpStatusCode.OK);

        await app.Coordinator().Do("/v1/cohort-plans", plan.Draft()).ShouldRefuse(HttpStatusCode.Conflict, "trainer.has-left");
        await app.Coordinator().Do($"/v1/cohort-plans/{plan.Cohort}/timetable", plan.Series(plan.WorkingDay(9))).ShouldRefuse(HttpStatusCode.Conflict, "trainer.has-left");
        await app.Coordinator().DoAt($"/v1/sessions/{session}", "reschedule", plan.Booking(plan.WorkingDay(9))).ShouldRefuse(HttpStatusCode.Conflict, "trainer.has-left");
    }

    [Fact]
    public async Task A_trainer_leaves_once()
    {
        var trainer = await app.ATrainer();
        await app.Coordinator().Do($"/v1/trainers/{trainer}/leave").Gives(HttpStatusCode.OK);

        await app.Coordinator().Do($"/v1/trainers/{trainer}/leave").ShouldRefuse(HttpStatusCode.Conflict, "trainer.has-left");
        await app.Coordinator().Do($"/v1/trainers/{Guid.Empty}/leave").ShouldRefuse(HttpStatusCode.NotFound, "trainer.not-found");
    }
}
