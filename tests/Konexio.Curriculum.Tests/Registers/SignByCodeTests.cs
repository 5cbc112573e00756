using System.Net;

namespace Konexio.Curriculum.Tests.Registers;

public sealed class SignByCodeTests(CurriculumApp app)
{
    [Fact]
    public async Task Whoever_shows_the_room_s_code_is_there_and_signs_once()
    {
        var room = await Classroom.On(app);
        await room.Open();
        var codes = await room.Codes();
        var (byPin, byLink) = (room.Learners[0], room.Learners[1]);

        await Sign(room, byPin, "pin", codes.Text("pin")).Gives(HttpStatusCode.OK);
        await Sign(room, byLink, "qr", codes.Text("link").Split("c=")[1]).Gives(HttpStatusCode.OK);

        var line = await room.Line(byPin);
        (line.Text("status"), line.Text("method")).ShouldBe(("present", "pin"));
        (await room.Line(byLink)).Text("method").ShouldBe("qrCode");
        await Sign(room, byPin, "pin", codes.Text("pin")).ShouldRefuse(HttpStatusCode.Conflict, "register.already-signed");
    }

    [Fact]
    public async Task A_wrong_code_and_a_stranger_are_refused()
    {
        var room = await Classroom.On(app);
        await room.Open();
        var pin = (await room.Codes()).Text("pin");

        await Sign(room, room.Learners[0], "pin", pin == "000000" ? "000001" : "000000").ShouldRefuse(HttpStatusCode.UnprocessableEntity, "register.wrong-code");
        await Sign(room, Planning.Unknown, "pin", pin).ShouldRefuse(HttpStatusCode.Conflict, "register.not-expected");
    }

    [Fact]
    public async Task A_full_room_signs_at_once_and_nobody_is_lost()
    {
        var room = await Classroom.On(app, learners: 15);
        await room.Open();
        var pin = (await room.Codes()).Text("pin");

        await Task.WhenAll(room.Learners.Select(learner => Sign(room, learner, "pin", pin).Gives(HttpStatusCode.OK)));

        (await room.Read())["lines"]!.AsArray().Count(line => line!.Text("status") == "present").ShouldBe(15);
    }

    private static Task<HttpResponseMessage> Sign(Classroom room, Guid learner, string kind, string code) =>
        room.Trainer.Do($"{room.Path}/sign-by-code", new { learnerId = learner, kind, code });
}
