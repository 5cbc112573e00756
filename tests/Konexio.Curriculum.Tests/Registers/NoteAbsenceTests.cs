using System.Net;

namespace Konexio.Curriculum.Tests.Registers;

public sealed class NoteAbsenceTests(CurriculumApp app)
{
    [Fact]
    public async Task An_absence_is_noted_excused_later_and_gives_way_to_a_signature_but_strikes_none_out()
    {
        var room = await Classroom.On(app);
        await room.Open();
        var learner = room.Learners[0];

        await Note(room, learner, excused: false).Gives(HttpStatusCode.OK);
        (await room.Line(learner)).Text("status").ShouldBe("unexcusedAbsence");
        await Note(room, learner, excused: true).Gives(HttpStatusCode.OK);
        (await room.Line(learner)).Text("status").ShouldBe("excusedAbsence");

        await room.SignOnTablet(learner).Gives(HttpStatusCode.OK);
        await Note(room, learner, excused: false).ShouldRefuse(HttpStatusCode.Conflict, "register.already-signed");
        await Note(room, Planning.Unknown, excused: false).ShouldRefuse(HttpStatusCode.Conflict, "register.not-expected");
    }

    private static Task<HttpResponseMessage> Note(Classroom room, Guid learner, bool excused) =>
        room.Trainer.Do($"{room.Path}/note-absence", new { learnerId = learner, excused });
}
