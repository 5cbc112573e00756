using System.Net;

namespace Konexio.Curriculum.Tests.Cohorts;

public sealed class GetCohortPlanTests(CurriculumApp app)
{
    [Fact]
    public async Task A_plan_counts_who_is_enrolled()
    {
        var plan = await app.APublishedCohort();
        await app.Enrol(plan.Cohort);
        await app.Enrol(plan.Cohort);

        var seen = await app.Coordinator().See($"/v1/cohort-plans/{plan.Cohort}").Gives(HttpStatusCode.OK);

        seen["enrolled"]!.GetValue<int>().ShouldBe(2);
        seen.Text("siteName").ShouldBe("Konexio Paris 18e");
        seen["trainerIds"]!.AsArray().Single()!.GetValue<Guid>().ShouldBe(plan.Trainer);
        seen.Text("startsOn").ShouldBe($"{plan.StartsOn:yyyy-MM-dd}");
    }

    [Fact]
    public async Task An_unknown_cohort_is_not_found() =>
        await app.Coordinator().See($"/v1/cohort-plans/{Guid.Empty}").ShouldRefuse(HttpStatusCode.NotFound, "cohort.not-found");
}
