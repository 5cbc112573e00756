using System.Net;
using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Contracts;
using Konexio.Impact.Tests.Reports;

namespace Konexio.Impact.Tests.Grants;

public sealed class GetGrantReportTests
{
    private static readonly Guid Cohort = Guid.CreateVersion7(ImpactApp.Now);
    private static readonly Guid Site = Guid.CreateVersion7(ImpactApp.Now);
    private static readonly Guid Amina = Guid.CreateVersion7(ImpactApp.Now);
    private static readonly Guid Yusuf = Guid.CreateVersion7(ImpactApp.Now);

    [Fact]
    public async Task People_are_counted_once_and_hours_that_two_grants_pay_for_are_shown()
    {
        await using var school = await School.Open();
        var grant = await school.Pay(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), []);
        var spring = await school.Pay(new DateOnly(2026, 3, 1), new DateOnly(2026, 5, 31), []);
        await Teach(school);

        var report = await school.ReportOf(grant.Id);

        var total = report.GetProperty("total");
        total.GetProperty("learners").GetInt32().ShouldBe(2);
        total.GetProperty("attendedMinutes").GetInt32().ShouldBe(210 + 210 + 180);
        total.GetProperty("plannedMinutes").GetInt32().ShouldBe(210 + 210 + 180 + 180);
        total.GetProperty("attendanceRate").GetDecimal().ShouldBe(0.7692m);
        total.GetProperty("sharedMinutes").GetInt32().ShouldBe(180);
        total.TryGetProperty("completionRate", out _).ShouldBeFalse();
        report.GetProperty("months").EnumerateArray().Select(month => $"{month.GetProperty("key")} {month.GetProperty("figures").GetProperty("learners")}")
            .ShouldBe(["2026-02 2", "2026-03 2"]);
        report.GetProperty("sites")[0].GetProperty("label").GetString().ShouldBe("Paris 18e");
        report.GetProperty("cohorts")[0].GetProperty("label").GetString().ShouldBe("Printemps");
        var shared = report.GetProperty("sharedWith")[0];
        shared.GetProperty("grantId").GetGuid().ShouldBe(spring.Id);
        shared.GetProperty("minutes").GetInt32().ShouldBe(180);
        shared.GetProperty("learners").GetInt32().ShouldBe(1);
        (await school.ReportOf(spring.Id)).GetProperty("total").GetProperty("sharedMinutes").GetInt32().ShouldBe(180);
    }

    [Fact]
    public async Task Targets_stand_beside_what_was_reached()
    {
        await using var school = await School.Open();
        var form = new
        {
            funderId = school.Funder,
            name = "Avec objectifs",
            startsOn = "2026-01-01",
            endsOn = "2026-12-31",
            amountCents = 5,
            targets = new[] { new { indicator = "attendance", value = 0.8m }, new { indicator = "completion", value = 0.5m }, new { indicator = "skillsUsedDaily", value = 0.6m } },
        };
        var made = await school.App.Staff().Do("/v1/grants", form);
        await Teach(school);

        var targets = (await school.ReportOf((await made.Element()).GetProperty("id").GetGuid())).GetProperty("targets");

        targets[0].GetProperty("target").GetDecimal().ShouldBe(0.8m);
        targets[0].GetProperty("actual").GetDecimal().ShouldBe(0.7692m);
        targets[1].TryGetProperty("actual", out _).ShouldBeFalse();
        targets[1].GetProperty("denominator").GetInt32().ShouldBe(0);
        targets[2].TryGetProperty("actual", out _).ShouldBeFalse();
        targets[2].GetProperty("denominator").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_report_of_nothing_is_empty_and_one_of_an_unknown_grant_is_not_found()
    {
        await using var school = await School.Open();
        var grant = await school.Pay(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), []);

        var report = await school.ReportOf(grant.Id);

        report.GetProperty("status").GetString().ShouldBe("complete");
        report.GetProperty("total").GetProperty("learners").GetInt32().ShouldBe(0);
        (await school.App.Staff().See($"/v1/grants/{Guid.CreateVersion7(ImpactApp.Now)}/report")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await school.App.Anonymous().See($"/v1/grants/{grant.Id}/report")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task Teach(School school)
    {
        await school.App.Hear(new CohortPublished(Cohort, "Printemps", "parcours-digital", "base", "1", Site, "Paris 18e", null, null, new DateOnly(2026, 2, 1), new DateOnly(2026, 6, 30), 15));
        foreach (var learner in (Guid[])[Amina, Yusuf])
            await school.App.Hear(new LearnerEnrolled(Guid.CreateVersion7(ImpactApp.Now), learner, Guid.CreateVersion7(ImpactApp.Now), Cohort, "parcours-digital", "base", Site, new DateOnly(2026, 2, 1), null));
        await school.App.Hear(Register(new DateOnly(2026, 2, 2), 210, (Amina, "present"), (Yusuf, "late")));
        await school.App.Hear(Register(new DateOnly(2026, 3, 2), 180, (Amina, "present"), (Yusuf, "unexcusedAbsence")));
    }

    private static RegisterSealed Register(DateOnly on, int minutes, params (Guid Learner, string Status)[] attendances) => new(
        Guid.CreateVersion7(ImpactApp.Now), Cohort, 1, "parcours-digital", "base", "bureautique", Site, Guid.CreateVersion7(ImpactApp.Now), on, minutes,
        [.. attendances.Select(one => new RecordedAttendance(one.Learner, one.Status))]);
}
