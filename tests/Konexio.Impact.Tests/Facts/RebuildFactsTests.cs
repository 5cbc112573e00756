using System.Net;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Contracts;
using Konexio.Impact.Tests.Reports;

namespace Konexio.Impact.Tests.Facts;

public sealed class RebuildFactsTests
{
    [Fact]
    public async Task What_is_heard_while_facts_are_rebuilt_is_not_lost()
    {
        await using var school = await School.Open();
        var told = new RandomSchool(21);
        var grant = await school.Pay(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), []);
        await school.Hear(told.Told.Take(60));

        var begun = await school.App.As(Role.Administrator).Do("/v1/impact/rebuild");
        (await school.ReportOf(grant.Id)).GetProperty("status").GetString().ShouldBe("computing");
        await school.Hear(told.Told.Skip(60));
        await school.Count();

        (await begun.Element()).GetProperty("messages").GetInt64().ShouldBe(60);
        (await school.Cells(grant.Id)).ShouldBe(new Reckoning(told.Told).Cells(grant, [grant]));
        (await school.ReportOf(grant.Id)).GetProperty("status").GetString().ShouldBe("complete");
    }

    [Fact]
    public async Task A_fact_that_somebody_changed_by_hand_is_mended()
    {
        await using var school = await School.Open();
        var learner = Guid.CreateVersion7(ImpactApp.Now);
        var admitted = new LearnerAdmitted(learner, Guid.CreateVersion7(ImpactApp.Now), null);
        await school.App.Hear(admitted);
        await school.App.Ask("update impact.fact_learners set person_id = learner_id where learner_id = $1 returning 1", learner);

        await school.Rebuild();

        (await school.App.Ask("select person_id from impact.fact_learners where learner_id = $1", learner)).ShouldBe([admitted.PersonId.ToString()]);
    }

    [Fact]
    public async Task Only_an_administrator_rebuilds()
    {
        await using var school = await School.Open();

        (await school.App.As(Role.Supervisor).Do("/v1/impact/rebuild")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
