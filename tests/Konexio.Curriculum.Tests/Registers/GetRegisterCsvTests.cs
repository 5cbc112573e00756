using System.Net;
using System.Text;

namespace Konexio.Curriculum.Tests.Registers;

public sealed class GetRegisterCsvTests(CurriculumApp app)
{
    [Fact]
    public async Task A_register_is_a_table_with_a_mark_that_spreadsheets_know()
    {
        var room = await Classroom.Over(app);
        await room.Sealed();

        using var answer = await room.Trainer.See($"/v1/sessions/{room.Session}/register.csv");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        bytes.Take(3).ShouldBe(Encoding.UTF8.GetPreamble());
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(3);
        lines[1].ShouldContain(",Amina,");
        lines[1].ShouldContain(",present,");
    }
}
