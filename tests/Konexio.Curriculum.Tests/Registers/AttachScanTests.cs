using System.Net;

namespace Konexio.Curriculum.Tests.Registers;

public sealed class AttachScanTests(CurriculumApp app)
{
    [Fact]
    public async Task A_scanned_sheet_is_kept_as_what_it_is()
    {
        var room = await Classroom.Over(app);
        await room.Open();

        var kept = await room.Trainer.Do($"{room.Path}/scans", new { scan = Classroom.Scan }).Gives(HttpStatusCode.Created);

        kept.Text("mediaType").ShouldBe("application/pdf");
    }

    [Fact]
    public async Task Other_files_and_registers_that_never_opened_are_refused()
    {
        var (open, planned) = (await Classroom.Over(app), await Classroom.Over(app));
        await open.Open();

        await open.Trainer.Do($"{open.Path}/scans", new { scan = Convert.ToBase64String("MZ: a program"u8) }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "register.scan-wrong-type");
        await open.Trainer.Do($"{open.Path}/scans", new { scan = "" }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.required");
        await planned.Trainer.Do($"{planned.Path}/scans", new { scan = Classroom.Scan }).ShouldRefuse(HttpStatusCode.Conflict, "register.wrong-state");
    }
}
