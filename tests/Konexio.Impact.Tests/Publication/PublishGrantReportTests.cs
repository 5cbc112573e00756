using System.Net;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Contracts;
using Konexio.Impact.Domain.Publication;
using Konexio.Impact.Tests.Reports;
using Konexio.Impact.Tests.Surveys;

namespace Konexio.Impact.Tests.Publication;

public sealed class PublishGrantReportTests
{
    [Fact]
    public async Task A_month_s_report_is_frozen_once()
    {
        var (school, grant, _, site) = await Publishing.APaidSchool();
        await using var open = school;

        var first = await school.PublishReport(grant);

        await school.App.Staff().Do($"/v1/grants/{grant}/publications").ShouldRefuse(HttpStatusCode.Conflict, "grant-publication.already-published");
        var before = await school.App.Staff().See($"/v1/grant-publications/{first}").Gives(HttpStatusCode.OK);
        await school.App.ACohort(completed: 10, withdrawn: 0, site);
        await school.Count();
        (await school.App.Staff().See($"/v1/grant-publications/{first}").Gives(HttpStatusCode.OK)).ToJsonString().ShouldBe(before.ToJsonString());
    }

    [Fact]
    public async Task While_one_to_four_people_have_joined_the_report_before_stands()
    {
        var (school, grant, _, site) = await Publishing.APaidSchool();
        await using var open = school;
        await school.PublishReport(grant);
        school.App.Clock.Advance(TimeSpan.FromDays(31));
        var cohort = await school.App.ACohort(completed: 4, withdrawn: 0, site);
        await school.Count();

        await school.App.Staff().Do($"/v1/grants/{grant}/publications").ShouldRefuse(HttpStatusCode.Conflict, "grant-publication.too-little-change");
        await school.App.Join(cohort, site, completed: 8, withdrawn: 0);
        await school.Count();
        await school.PublishReport(grant);
    }

    [Fact]
    public async Task Two_months_held_against_each_other_tell_of_nobody()
    {
        var (school, grant, small, site) = await Publishing.APaidSchool();
        await using var open = school;
        await school.PublishReport(grant);
        school.App.Clock.Advance(TimeSpan.FromDays(31));
        await school.App.Join(small, site, completed: 2, withdrawn: 5);
        await school.App.ACohort(completed: 6, withdrawn: 6, site);
        await school.Count();
        await school.PublishReport(grant);

        await ShouldTellOfNobody(school, grant);
    }

    [Fact]
    public async Task Two_records_that_turn_out_to_be_one_person_change_no_report_of_before_and_do_not_show_after()
    {
        var (school, grant, small, site) = await Publishing.APaidSchool();
        await using var open = school;
        var (first, second) = (new Asked(Publishing.NewId(), Publishing.NewId(), Publishing.NewId(), small), new Asked(Publishing.NewId(), Publishing.NewId(), Publishing.NewId(), small));
        foreach (var one in new[] { first, second })
            await school.App.Hear(new LearnerEnrolled(one.Enrolment, one.Learner, one.Person, small, "parcours-digital", "autonomie", site, Publishing.Begun, null));
        var month = await school.PublishReport(grant);
        var before = await school.App.Staff().See($"/v1/grant-publications/{month}").Gives(HttpStatusCode.OK);
        school.App.Clock.Advance(TimeSpan.FromDays(31));

        await school.App.Merge(first, second);

        (await school.App.Staff().See($"/v1/grant-publications/{month}").Gives(HttpStatusCode.OK)).ToJsonString().ShouldBe(before.ToJsonString());
        await school.App.Staff().Do($"/v1/grants/{grant}/publications").ShouldRefuse(HttpStatusCode.Conflict, "grant-publication.too-little-change");
        await school.App.ACohort(completed: 7, withdrawn: 8);
        await school.PublishReport(grant);
        await ShouldTellOfNobody(school, grant);
    }

    [Fact]
    public async Task Only_of_a_known_grant_and_by_staff()
    {
        var (school, grant, _, _) = await Publishing.APaidSchool();
        await using var open = school;

        await school.App.Staff().Do($"/v1/grants/{Publishing.NewId()}/publications").ShouldRefuse(HttpStatusCode.NotFound, "grant.not-found");
        (await school.App.Funder(school.Funder).Do($"/v1/grants/{grant}/publications")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await school.App.As(Role.Mentor).Do($"/v1/grants/{grant}/publications")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task ShouldTellOfNobody(School school, Guid grant)
    {
        var versions = await school.App.Services.Work(async (services, ct) =>
        {
            var kept = await ((IGrantPublications)services.GetService(typeof(IGrantPublications))!).OfLocked(new Domain.Grants.GrantId(grant), ct);
            return kept.Select(one => new PublishedTables(one.Report.ToTables(), one.Hidden.ToHashSet())).ToList();
        });
        versions.Count.ShouldBe(2);
        versions[0].Hidden.ShouldNotBeEmpty();
        var attacker = new Attacker(versions);
        attacker.Solved().ShouldBeEmpty();
        attacker.Cornered().ShouldBeEmpty();
    }
}
