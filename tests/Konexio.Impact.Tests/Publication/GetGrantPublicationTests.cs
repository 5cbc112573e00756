using System.Net;

namespace Konexio.Impact.Tests.Publication;

public sealed class GetGrantPublicationTests
{
    [Fact]
    public async Task A_funder_reads_its_own_report_without_small_numbers()
    {
        var (school, grant, small, _) = await Publishing.APaidSchool();
        await using var open = school;
        var publication = await school.PublishReport(grant);

        var report = await school.App.Funder(school.Funder).See($"/v1/grant-publications/{publication}").Gives(HttpStatusCode.OK);

        report["total"]!["learners"]!.GetValue<int>().ShouldBe(38);
        report.Text("month").ShouldBe("2026-11-01");
        var cohorts = report["cohorts"]!.AsArray().ToDictionary(row => Guid.Parse(row!.Text("key")), row => row!["figures"]!);
        cohorts[small]["learners"].ShouldBeNull();
        cohorts[small]["attendedMinutes"].ShouldBeNull();
        cohorts.Values.Count(figures => figures["learners"] is null).ShouldBeGreaterThan(1, "one hidden number could be subtracted");
        foreach (var table in new[] { "months", "sites", "tracks", "cohorts" })
            foreach (var row in report[table]!.AsArray())
                foreach (var figure in new[] { "learners", "completedLearners", "certifiedLearners", "mentoredLearners" })
                    (row!["figures"]![figure]?.GetValue<int>() ?? 0).ShouldNotBeInRange(1, 4);
    }

    [Fact]
    public async Task Another_funder_learns_not_even_that_it_exists()
    {
        var (school, grant, _, _) = await Publishing.APaidSchool();
        await using var open = school;
        var publication = await school.PublishReport(grant);

        var foreign = await school.App.Funder(Publishing.NewId()).See($"/v1/grant-publications/{publication}").Gives(HttpStatusCode.NotFound);

        foreign.Text("code").ShouldBe("grant-publication.not-found");
        (await school.App.Funder(school.Funder).See($"/v1/grants/{grant}/report")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "exact figures are the school's");
    }
}
