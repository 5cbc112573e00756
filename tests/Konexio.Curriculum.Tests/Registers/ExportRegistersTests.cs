using System.Net;

namespace Konexio.Curriculum.Tests.Registers;

public sealed class ExportRegistersTests(CurriculumApp app)
{
    [Fact]
    public async Task A_cohort_s_registers_come_in_one_table()
    {
        var room = await Classroom.Over(app);
        var earlier = await room.Earlier();
        await room.Sealed();
        await earlier.Sealed();

        using var answer = await room.Trainer.See($"/v1/cohort-plans/{room.Plan.Cohort}/registers.csv");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(5);
        lines.Count(line => line.Contains(room.Session.ToString(), StringComparison.Ordinal)).ShouldBe(2);
        await room.Trainer.See($"/v1/cohort-plans/{Planning.Unknown}/registers.csv").ShouldRefuse(HttpStatusCode.NotFound, "cohort.not-found");
    }
}
