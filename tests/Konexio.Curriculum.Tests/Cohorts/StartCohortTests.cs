using System.Net;

namespace Konexio.Curriculum.Tests.Cohorts;

public sealed class StartCohortTests(CurriculumApp app)
{
    [Fact]
    public async Task A_published_cohort_starts_on_its_first_day()
    {
        var plan = await app.APublishedCohort();
        await app.Coordinator().Do($"/v1/cohort-plans/{plan.Cohort}/start").ShouldLead("running");
    }

    [Fact]
    public async Task It_starts_neither_early_nor_unpublished()
    {
        var early = await app.APublishedCohort(app.Today().AddDays(3));
        await app.Coordinator().Do($"/v1/cohort-plans/{early.Cohort}/start").ShouldRefuse(HttpStatusCode.Conflict, "cohort.too-early-to-start");

        var draft = await app.ACohort();
        await app.Coordinator().Do($"/v1/cohort-plans/{draft.Cohort}/start").ShouldRefuse(HttpStatusCode.Conflict, "cohort.wrong-state");
    }
}
