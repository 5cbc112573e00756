using System.Net;
using System.Text.Json;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Contracts;

namespace Konexio.Impact.Tests.Reports;

public sealed class GetTrainingReturnTests
{
    [Fact]
    public async Task Trainees_and_hours_are_counted_by_kind_and_each_trainee_once_in_all()
    {
        await using var app = await ImpactApp.Fresh();
        var (both, one, absent) = (Guid.CreateVersion7(ImpactApp.Now), Guid.CreateVersion7(ImpactApp.Now), Guid.CreateVersion7(ImpactApp.Now));
        await app.Hear(Register("parcours-digital", new DateOnly(2026, 1, 1), 210, (both, "present"), (one, "late"), (absent, "excusedAbsence")));
        await app.Hear(Register("parcours-code", new DateOnly(2026, 12, 31), 90, (both, "present")));
        await app.Hear(Register("un-autre", new DateOnly(2026, 6, 1), 30, (both, "present")));
        await app.Hear(Register("parcours-code", new DateOnly(2027, 1, 1), 90, (absent, "present")));

        var year = await app.Staff().GetJson("/v1/impact/bpf?year=2026");

        Line(year.GetProperty("total")).ShouldBe("2 540 9");
        year.GetProperty("kinds").EnumerateArray().Select(kind => $"{kind.GetProperty("kind")} {Line(kind)}").ShouldBe(["otherTraining 1 120 2", "registeredCertification 2 420 7"]);
    }

    [Fact]
    public async Task A_rebuild_also_counts_registers_of_cohorts_that_were_never_heard_of()
    {
        await using var school = await School.Open();
        await school.App.Hear(Register("parcours-digital", new DateOnly(2026, 1, 1), 210, (Guid.CreateVersion7(ImpactApp.Now), "present")));
        var before = await school.Year("bpf", 2026);

        (await school.App.As(Role.Administrator).Do("/v1/impact/rebuild")).EnsureSuccessStatusCode();
        var during = await school.App.Staff().GetJson("/v1/impact/bpf?year=2026");
        await school.Count();

        during.GetProperty("status").GetString().ShouldBe("computing");
        (await school.Year("bpf", 2026)).ShouldBe(before);
        before.ShouldContain("complete");
    }

    [Fact]
    public async Task A_year_in_which_nothing_happened_has_a_total_of_nothing()
    {
        await using var app = await ImpactApp.Fresh();

        Line((await app.Staff().GetJson("/v1/impact/bpf?year=2001")).GetProperty("total")).ShouldBe("0 0 0");
        (await app.Staff().See("/v1/impact/bpf?year=1")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static string Line(JsonElement line) => $"{line.GetProperty("trainees")} {line.GetProperty("minutes")} {line.GetProperty("hours")}";

    private static RegisterSealed Register(string track, DateOnly on, int minutes, params (Guid Learner, string Status)[] attendances) => new(
        Guid.CreateVersion7(ImpactApp.Now), Guid.CreateVersion7(ImpactApp.Now), 1, track, "base", "bureautique", Guid.CreateVersion7(ImpactApp.Now),
        Guid.CreateVersion7(ImpactApp.Now), on, minutes, [.. attendances.Select(one => new RecordedAttendance(one.Learner, one.Status))]);
}
