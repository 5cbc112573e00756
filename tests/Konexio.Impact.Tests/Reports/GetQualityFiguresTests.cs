using System.Net;
using Konexio.Certification.Contracts;
using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Contracts;

namespace Konexio.Impact.Tests.Reports;

public sealed class GetQualityFiguresTests
{
    private static readonly Guid Cohort = Guid.CreateVersion7(ImpactApp.Now);

    [Fact]
    public async Task Full_and_partial_success_completion_and_withdrawal_are_rates_of_their_own()
    {
        await using var app = await ImpactApp.Fresh();
        await app.Hear(new CohortPublished(
            Cohort, "Printemps", "parcours-digital", "base", "1", Cohort, "Paris", null, null, new DateOnly(2026, 2, 1), new DateOnly(2026, 6, 30), 15));
        await Learn(app, completes: true, "passed", "passed");
        await Learn(app, completes: true, "passed", "failed");
        await Learn(app, completes: false, "failed");
        await Learn(app, completes: true);

        var figures = (await app.Staff().GetJson("/v1/impact/qualiopi?year=2026")).GetProperty("tracks")[0];

        figures.GetProperty("track").GetString().ShouldBe("parcours-digital");
        figures.GetProperty("completionRate").GetDecimal().ShouldBe(0.75m);
        figures.GetProperty("withdrawalRate").GetDecimal().ShouldBe(0.25m);
        figures.GetProperty("candidates").GetInt32().ShouldBe(3);
        figures.GetProperty("successRate").GetDecimal().ShouldBe(0.3333m);
        figures.GetProperty("partialSuccessRate").GetDecimal().ShouldBe(0.3333m);
        figures.TryGetProperty("attendanceRate", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_year_without_anything_has_no_rate()
    {
        await using var app = await ImpactApp.Fresh();

        var year = await app.Staff().GetJson("/v1/impact/qualiopi?year=2001");

        year.GetProperty("tracks").GetArrayLength().ShouldBe(0);
        year.GetProperty("total").TryGetProperty("successRate", out _).ShouldBeFalse();
        (await app.Staff().See("/v1/impact/qualiopi?year=1")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task Learn(ImpactApp app, bool completes, params string[] results)
    {
        var (enrolment, learner, card) = (Guid.CreateVersion7(ImpactApp.Now), Guid.CreateVersion7(ImpactApp.Now), Guid.CreateVersion7(ImpactApp.Now));
        await app.Hear(new LearnerEnrolled(enrolment, learner, learner, Cohort, "parcours-digital", "base", Cohort, new DateOnly(2026, 2, 1), null));
        if (completes) await app.Hear(new EnrolmentCompleted(enrolment, learner, Cohort, new DateOnly(2026, 6, 30)));
        else await app.Hear(new EnrolmentWithdrawn(enrolment, learner, Cohort, "moved", new DateOnly(2026, 3, 1)));
        foreach (var (module, result) in results.Index())
        {
            var on = new DateOnly(2026, 7, 1);
            if (result == "passed") await app.Hear(new ModulePassed(Guid.CreateVersion7(ImpactApp.Now), card, learner, learner, card, $"m{module}", "6", on));
            else await app.Hear(new ModuleFailed(Guid.CreateVersion7(ImpactApp.Now), card, learner, learner, card, $"m{module}", "6", on));
        }
    }
}
