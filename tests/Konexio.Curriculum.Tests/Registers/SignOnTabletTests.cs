using System.Net;

namespace Konexio.Curriculum.Tests.Registers;

public sealed class SignOnTabletTests(CurriculumApp app)
{
    [Fact]
    public async Task A_drawn_signature_is_kept_and_shown_and_who_came_late_is_late()
    {
        var room = await Classroom.Over(app);
        await room.Open();
        var starts = (await room.Read())["startsAt"]!.GetValue<DateTimeOffset>();

        await room.SignOnTablet(room.Learners[0], starts.AddMinutes(10)).Gives(HttpStatusCode.OK);
        await room.SignOnTablet(room.Learners[1], starts.AddMinutes(11)).Gives(HttpStatusCode.OK);

        (await room.Line(room.Learners[0])).Text("status").ShouldBe("present");
        (await room.Line(room.Learners[1])).Text("status").ShouldBe("late");
        await room.SignOnTablet(room.Learners[0], starts).ShouldRefuse(HttpStatusCode.Conflict, "register.already-signed");
    }

    [Theory]
    [InlineData("JVBERi0xLjcK", "register.drawing-not-png")]
    [InlineData("", "input.required")]
    public async Task What_is_no_drawing_is_refused(string drawing, string code)
    {
        var room = await Classroom.On(app);
        await room.Open();

        await room.Trainer.Do($"{room.Path}/sign-on-tablet", new { learnerId = room.Learners[0], drawing }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, code);
    }

    [Fact]
    public async Task Nobody_arrives_after_the_end_or_in_the_future()
    {
        var room = await Classroom.On(app);
        await room.Open();

        await room.SignOnTablet(room.Learners[0], app.Clock.GetUtcNow().AddMinutes(1)).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "register.arrival-out-of-range");
    }
}
