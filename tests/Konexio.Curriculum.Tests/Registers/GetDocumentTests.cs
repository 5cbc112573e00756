using System.Net;

namespace Konexio.Curriculum.Tests.Registers;

public sealed class GetDocumentTests(CurriculumApp app)
{
    [Fact]
    public async Task A_drawing_comes_back_as_it_was_drawn_and_lies_sealed_in_between()
    {
        var (room, other) = (await Classroom.On(app), await Classroom.On(app));
        await room.Open();
        await room.SignOnTablet(room.Learners[0]).Gives(HttpStatusCode.OK);
        var document = (await room.Line(room.Learners[0])).Id("documentId");

        using var drawing = await room.Trainer.See($"{room.Path}/documents/{document}");

        drawing.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        Convert.ToBase64String(await drawing.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(Classroom.Drawing);
        (await app.Ask("select position('\\x89504e47'::bytea in bytes_sealed) from curriculum.documents where id = $1", document)).ShouldBe(["0"]);
        (await app.Ask("select count(*) from curriculum.audit_entries where person_id = $1 and operation = 'GetDocument'", room.Learners[0])).ShouldBe(["1"]);
        await room.Trainer.See($"{other.Path}/documents/{document}").ShouldRefuse(HttpStatusCode.NotFound, "document.not-found");
    }
}
