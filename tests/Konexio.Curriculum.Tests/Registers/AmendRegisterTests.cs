using System.Net;

namespace Konexio.Curriculum.Tests.Registers;

public sealed class AmendRegisterTests(CurriculumApp app)
{
    [Fact]
    public async Task An_amendment_stands_beside_what_was_sealed()
    {
        var room = await Classroom.Over(app);
        var first = await room.Sealed();

        var amended = await Amend(room, "falseSignature", new { learnerId = room.Learners[0], type = "absent", excused = true }).Gives(HttpStatusCode.OK);

        (amended["version"]!.GetValue<int>(), amended["position"]!.GetValue<int>()).ShouldBe((2, 2));
        var register = await room.Read();
        register.Text("status").ShouldBe("amended");
        var versions = register["versions"]!.AsArray();
        (versions[0]!.Text("hash"), versions[1]!.Text("previous"), versions[1]!.Text("amendedBecause")).ShouldBe((first.Text("hash"), first.Text("hash"), "falseSignature"));
        (await room.Line(room.Learners[0])).Text("status").ShouldBe("excusedAbsence");
    }

    [Fact]
    public async Task It_changes_something_of_a_sealed_register_and_shows_a_signature_for_a_presence()
    {
        var (room, open) = (await Classroom.Over(app), await Classroom.Over(app));
        await room.Sealed();
        await open.Open();
        var absent = new { learnerId = open.Learners[0], type = "absent", excused = true };

        await Amend(open, "wrongEntry", absent).ShouldRefuse(HttpStatusCode.Conflict, "register.wrong-state");
        await Amend(room, "wrongEntry", new { learnerId = room.Learners[0], type = "present" }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "register.arrival-required");
        await Amend(room, "wrongEntry", new { learnerId = Planning.Unknown, type = "absent" }).ShouldRefuse(HttpStatusCode.Conflict, "register.not-expected");
    }

    private static Task<HttpResponseMessage> Amend(Classroom room, string reason, object change) => room.Trainer.Do(
        $"{room.Path}/amend", new { reason, changes = new[] { change }, trainerId = room.Plan.Trainer, drawing = Classroom.Drawing });
}
