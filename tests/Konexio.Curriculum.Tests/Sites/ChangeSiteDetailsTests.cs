using System.Net;

namespace Konexio.Curriculum.Tests.Sites;

public sealed class ChangeSiteDetailsTests(CurriculumApp app)
{
    private const string Told = "select payload::text from curriculum.outbox_messages where event_name = 'curriculum.cohort-published.v1' and aggregate_id = $1 order by sequence";

    [Fact]
    public async Task Cohorts_of_which_others_heard_are_told_again_when_the_name_or_place_changes()
    {
        var published = await app.APublishedCohort();
        var drafted = await app.ACohort(published);

        await Change(published.Site, Planning.Site("Konexio La Chapelle"));

        (await app.Ask(Told, published.Cohort)).Count.ShouldBe(2);
        (await app.Ask(Told, published.Cohort))[1].ShouldContain("Konexio La Chapelle");
        (await app.Ask(Told, drafted.Cohort)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_is_told_again_of_what_is_not_published_about_the_site()
    {
        var published = await app.APublishedCohort();

        await Change(published.Site, Planning.Site(postcode: "75019", alsaceMoselleHolidays: true));

        (await app.Ask(Told, published.Cohort)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_stale_or_missing_version_is_refused()
    {
        var site = await app.ASite();

        await app.Coordinator().Put($"/v1/sites/{site}", Planning.Site("Konexio Nord"), "\"1\"").ShouldRefuse(HttpStatusCode.PreconditionFailed, "concurrency.stale-version");
        await app.Coordinator().Put($"/v1/sites/{site}", Planning.Site(), tag: null).ShouldRefuse(HttpStatusCode.PreconditionRequired, "concurrency.version-required");
    }

    [Fact]
    public async Task An_unknown_site_is_not_found() =>
        await app.Coordinator().Put($"/v1/sites/{Guid.Empty}", Planning.Site(), "\"1\"").ShouldRefuse(HttpStatusCode.NotFound, "site.not-found");

    private async Task Change(Guid site, object details)
    {
        var path = $"/v1/sites/{site}";
        await app.Coordinator().Put(path, details, await app.Coordinator().TagOf(path)).Gives(HttpStatusCode.NoContent);
    }
}
