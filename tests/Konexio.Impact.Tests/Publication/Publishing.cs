using System.Net;
using System.Text.Json.Nodes;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Contracts;
using Konexio.Impact.Tests.Reports;
using Konexio.Impact.Tests.Surveys;

namespace Konexio.Impact.Tests.Publication;

/// <summary>What tests of publication say again and again.</summary>
internal static class Publishing
{
    public static readonly DateOnly Begun = new(2026, 2, 2);

    public static Guid NewId() => Guid.CreateVersion7(ImpactApp.Now);

    /// <summary>A cohort in which so many went to the end and so many left.</summary>
    public static async Task<Guid> ACohort(this ImpactApp app, int completed, int withdrawn, Guid? site = null, string name = "Printemps")
    {
        var (cohort, place) = (NewId(), site ?? NewId());
        await app.Hear(new CohortPublished(cohort, name, "parcours-digital", "autonomie", "1", place, $"Lieu {place.ToString()[..4]}", null, null, Begun, new DateOnly(2026, 6, 30), 15));
        await app.Join(cohort, place, completed, withdrawn);
        return cohort;
    }

    public static async Task Join(this ImpactApp app, Guid cohort, Guid site, int completed, int withdrawn)
    {
        for (var at = 0; at < completed + withdrawn; at++)
        {
            var (enrolment, learner) = (NewId(), NewId());
            await app.Hear(new LearnerEnrolled(enrolment, learner, NewId(), cohort, "parcours-digital", "autonomie", site, Begun, null));
            if (at < completed) await app.Hear(new EnrolmentCompleted(enrolment, learner, cohort, new DateOnly(2026, 6, 30)));
            else await app.Hear(new EnrolmentWithdrawn(enrolment, learner, cohort, "other", new DateOnly(2026, 4, 1)));
        }
    }

    /// <summary>A cohort of whom so many answered at the end, and so many feel more integrated.</summary>
    public static async Task<Guid> ASurveyedCohort(this ImpactApp app, int yes, int no, int silent = 0)
    {
        var cohort = NewId();
        await app.Hear(new CohortPublished(cohort, "Printemps", "parcours-digital", "autonomie", "1", NewId(), "Paris", null, null, Begun, new DateOnly(2026, 6, 30), 15));
        for (var at = 0; at < yes + no + silent; at++)
        {
            var link = await app.OnlyLink(await app.Learner(Surveying.Today.AddDays(-90), Surveying.Today, cohort: cohort));
            if (at >= yes + no) continue;
            await app.Anonymous().Do(Surveying.Path(link), new { answers = new { feelsMoreIntegrated = at < yes ? "5" : "2" } }).Gives(HttpStatusCode.OK);
        }

        return cohort;
    }

    public static object Form(string indicator, Guid cohort) => new
    {
        indicator,
        aboutFrench = "Promotion <Printemps>, Paris",
        aboutEnglish = "Cohort <Printemps>, Paris",
        scope = new { cohorts = new[] { cohort } },
        from = new DateOnly(2026, 1, 1),
        until = new DateOnly(2026, 12, 31),
    };

    public static async Task<Guid> AClaim(this ImpactApp app, string indicator, Guid cohort) =>
        (await app.Staff().Do("/v1/claims", Form(indicator, cohort)).Gives(HttpStatusCode.Created)).Id();

    public static async Task<JsonNode> Compute(this ImpactApp app, Guid claim) => await app.Staff().Do($"/v1/claims/{claim}/compute").Gives(HttpStatusCode.OK);

    public static async Task<Guid> AComputedClaim(this ImpactApp app, string indicator, Guid cohort)
    {
        var claim = await app.AClaim(indicator, cohort);
        await app.Compute(claim);
        return claim;
    }

    public static HttpClient Supervisor(this ImpactApp app) => app.As(Role.Supervisor);

    public static Task<HttpResponseMessage> Publish(this ImpactApp app, Guid claim) => app.Supervisor().Do($"/v1/claims/{claim}/publish");

    public static async Task<Guid> APublishedClaim(this ImpactApp app, string indicator, Guid cohort)
    {
        var claim = await app.AComputedClaim(indicator, cohort);
        await app.Publish(claim).Gives(HttpStatusCode.OK);
        return claim;
    }

    public static Task<JsonNode> Claim(this ImpactApp app, Guid claim) => app.Staff().See($"/v1/claims/{claim}").Gives(HttpStatusCode.OK);

    /// <summary>A school of three cohorts at two sites, of which one is small, and a grant that pays for all.</summary>
    public static async Task<(School School, Guid Grant, Guid Small, Guid Site)> APaidSchool()
    {
        var school = await School.Open();
        var site = NewId();
        var small = await school.App.ACohort(completed: 3, withdrawn: 0, site, "=Petite");
        await school.App.ACohort(completed: 9, withdrawn: 6, site, "Moyenne");
        await school.App.ACohort(completed: 12, withdrawn: 8, name: "Grande");
        var grant = await school.Pay(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), []);
        await school.Count();
        return (school, grant.Id, small, site);
    }

    public static async Task<Guid> PublishReport(this School school, Guid grant) =>
        (await school.App.Staff().Do($"/v1/grants/{grant}/publications").Gives(HttpStatusCode.Created)).Id();
}
