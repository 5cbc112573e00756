using System.Net;
using UglyToad.PdfPig;

namespace Konexio.Curriculum.Tests.Registers;

public sealed class GetRegisterSheetTests(CurriculumApp app)
{
    [Fact]
    public async Task The_blank_sheet_has_all_that_is_to_be_signed()
    {
        var room = await Classroom.On(app);

        var text = await Text(room, "");

        foreach (var element in new[] { "Konexio Paris 18e", "09:50", "12:00", "Premiers pas", "Sonia Exemple", "Amina" }) text.ShouldContain(element);
    }

    [Fact]
    public async Task The_sealed_sheet_states_what_courts_ask_for_and_its_seal()
    {
        var room = await Classroom.Over(app);
        var hash = (await room.Sealed()).Text("hash");

        var text = await Text(room, "?sealedVersion=1");

        foreach (var element in new[] { "Konexio Paris 18e", "24", "2026", "08:00", "09:30", "Premiers pas", "Sonia Exemple", "Amina" }) text.ShouldContain(element);
        string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter))).ShouldContain(hash);
        await room.Trainer.See($"{room.Path}/sheet.pdf?sealedVersion=2").ShouldRefuse(HttpStatusCode.NotFound, "register.version-not-found");
    }

    [Fact]
    public async Task Many_learners_take_several_pages_and_none_is_left_out()
    {
        var room = await Classroom.On(app, learners: 15);

        using var sheet = PdfDocument.Open(await Bytes(room, ""));

        string.Concat(sheet.GetPages().Select(page => page.Text)).Split("Amina").Length.ShouldBe(16);
    }

    private static async Task<string> Text(Classroom room, string query)
    {
        using var sheet = PdfDocument.Open(await Bytes(room, query));
        return string.Join('\n', sheet.GetPages().Select(page => string.Join(' ', page.GetWords().Select(word => word.Text))));
    }

    private static async Task<byte[]> Bytes(Classroom room, string query)
    {
        using var answer = await room.Trainer.See($"{room.Path}/sheet.pdf{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        if (Environment.GetEnvironmentVariable("KONEXIO_KEEP_PDF") is { Length: > 0 } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{room.Session}{query.Replace('?', '-')}.pdf"), bytes, TestContext.Current.CancellationToken);
        return bytes;
    }
}
