using System.Net;

namespace Konexio.Curriculum.Tests.Registers;

public sealed class SignAsTrainerTests(CurriculumApp app)
{
    [Fact]
    public async Task The_session_s_trainer_signs_the_sheet_as_it_stands()
    {
        var room = await Classroom.Over(app);
        await room.Open();

        (await room.SignAsTrainer().Gives(HttpStatusCode.OK))["trainerHasSigned"]!.GetValue<bool>().ShouldBeTrue();
        (await room.SignOnTablet(room.Learners[0], (await room.Read()).Text("startsAt")).Gives(HttpStatusCode.OK))["trainerHasSigned"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Another_trainer_does_not()
    {
        var room = await Classroom.Over(app);
        await room.Open();
        var other = await app.ATrainer("Karim");

        await room.Trainer.Do($"{room.Path}/sign-as-trainer", new { trainerId = other, drawing = Classroom.Drawing }).ShouldRefuse(HttpStatusCode.Conflict, "register.not-the-trainer");
    }

    [Fact]
    public async Task A_substitute_who_took_over_while_it_was_open_signs_instead()
    {
        var room = await Classroom.Over(app);
        var substitute = await app.ATrainer("Karim");
        await app.Coordinator().Put($"/v1/cohort-plans/{room.Plan.Cohort}", room.Plan.Revision(trainers: substitute), await app.Coordinator().TagOf($"/v1/cohort-plans/{room.Plan.Cohort}"));
        await room.Open();
        await room.SignAsTrainer().Gives(HttpStatusCode.OK);

        (await app.Coordinator().DoAt($"/v1/sessions/{room.Session}", "reschedule", room.Plan.Booking(app.Today(), "08:00", "09:30", trainer: substitute))).StatusCode.ShouldBe(HttpStatusCode.OK);

        await room.SignAsTrainer().ShouldRefuse(HttpStatusCode.Conflict, "register.not-the-trainer");
        (await room.Trainer.Do($"{room.Path}/sign-as-trainer", new { trainerId = substitute, drawing = Classroom.Drawing }).Gives(HttpStatusCode.OK))["trainerHasSigned"]!.GetValue<bool>().ShouldBeTrue();
        (await app.Coordinator().DoAt($"/v1/sessions/{room.Session}", "reschedule", room.Plan.Booking(app.Today(), "08:30", "09:30", trainer: substitute))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }
}
