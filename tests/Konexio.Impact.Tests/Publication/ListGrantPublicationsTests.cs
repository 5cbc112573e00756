using System.Net;

namespace Konexio.Impact.Tests.Publication;

public sealed class ListGrantPublicationsTests
{
    [Fact]
    public async Task A_funder_sees_those_of_its_own_grants_the_newest_first()
    {
        var (school, grant, _, site) = await Publishing.APaidSchool();
        await using var open = school;
        var first = await school.PublishReport(grant);
        school.App.Clock.Advance(TimeSpan.FromDays(31));
        await school.App.ACohort(completed: 10, withdrawn: 0, site);
        await school.Count();
        var second = await school.PublishReport(grant);

        var found = await school.App.Funder(school.Funder).All($"/v1/grants/{grant}/publications?limit=1");

        found.Select(publication => (publication.Id(), publication.Text("month"))).ShouldBe([(second, "2026-12-01"), (first, "2026-11-01")]);
        await school.App.Funder(Publishing.NewId()).See($"/v1/grants/{grant}/publications").ShouldRefuse(HttpStatusCode.NotFound, "grant.not-found");
    }
}
