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
}
