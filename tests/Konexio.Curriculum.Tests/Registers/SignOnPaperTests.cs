using System.Net;

namespace Konexio.Curriculum.Tests.Registers;

public sealed class SignOnPaperTests(CurriculumApp app)
{
    [Fact]
    public async Task Signatures_are_copied_from_the_scan_of_this_session_s_sheet()
    {
        var (room, other) = (await Classroom.Over(app), await Classroom.Over(app));
        await room.Open();
        await other.Open();
        var starts = (await room.Read()).Text("startsAt");
        var scan = (await room.Trainer.Do($"{room.Path}/scans", new { scan = Classroom.Scan }).Gives(HttpStatusCode.Created)).Id("documentId");
        var foreign = (await other.Trainer.Do($"{other.Path}/scans", new { scan = Classroom.Scan }).Gives(HttpStatusCode.Created)).Id("documentId");

        await room.Trainer.Do($"{room.Path}/sign-on-paper", new { learnerId = room.Learners[0], scanId = foreign, arrivedAt = starts })
            .ShouldRefuse(HttpStatusCode.UnprocessableEntity, "register.scan-not-found");
        await room.Trainer.Do($"{room.Path}/sign-on-paper", new { learnerId = room.Learners[0], scanId = scan, arrivedAt = starts }).Gives(HttpStatusCode.OK);

        var line = await room.Line(room.Learners[0]);
        (line.Text("method"), line.Id("documentId")).ShouldBe(("paper", scan));
    }

    [Fact]
    public async Task Paper_is_signed_when_the_session_is_over()
    {
        var room = await Classroom.On(app);
        await room.Open();
        var scan = (await room.Trainer.Do($"{room.Path}/scans", new { scan = Classroom.Scan }).Gives(HttpStatusCode.Created)).Id("documentId");

        await room.Trainer.Do($"{room.Path}/sign-on-paper", new { learnerId = room.Learners[0], scanId = scan, arrivedAt = app.Clock.GetUtcNow() })
            .ShouldRefuse(HttpStatusCode.Conflict, "register.session-not-over");
    }
}
