using System.Net;

namespace Konexio.Curriculum.Tests.Cohorts;

public sealed class PublishCohortTests(CurriculumApp app)
{
    [Fact]
    public async Task Publishing_tells_others_what_they_need()
    {
        var plan = await app.ACohort();

        await app.Coordinator().Do($"/v1/cohort-plans/{plan.Cohort}/publish").ShouldLead("published");

        var told = (await app.Ask("select payload::text from curriculum.outbox_messages where event_name = 'curriculum.cohort-published.v1' and aggregate_id = $1", plan.Cohort)).ShouldHaveSingleItem();
        told.ShouldContain(plan.Track);
        told.ShouldContain("Konexio Paris 18e");
        told.ShouldContain("48.8925");
    }

    [Fact]
    public async Task A_cohort_is_published_once_and_before_it_starts()
    {
        var plan = await app.APublishedCohort();
        await app.Coordinator().Do($"/v1/cohort-plans/{plan.Cohort}/publish").ShouldRefuse(HttpStatusCode.Conflict, "cohort.wrong-state");

        var late = await app.ACohort(startsOn: app.Today().AddDays(-1));
        await app.Coordinator().Do($"/v1/cohort-plans/{late.Cohort}/publish").ShouldRefuse(HttpStatusCode.Conflict, "cohort.starts-in-past");
        await app.Coordinator().Do($"/v1/cohort-plans/{Guid.Empty}/publish").ShouldRefuse(HttpStatusCode.NotFound, "cohort.not-found");
    }

    [Fact]
    public async Task Published_twice_at_the_same_moment_it_is_told_once()
    {
        var plan = await app.ACohort();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.Coordinator().Do($"/v1/cohort-plans/{plan.Cohort}/publish")));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        (await app.Ask("select event_name from curriculum.outbox_messages where aggregate_id = $1", plan.Cohort)).Count.ShouldBe(1);
    }
}
