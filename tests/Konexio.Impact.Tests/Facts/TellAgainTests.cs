using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Contracts;
using Konexio.Impact.Infrastructure.Facts;
using Konexio.Impact.Tests.Reports;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Impact.Tests.Facts;

public sealed class TellAgainTests
{
    [Fact]
    public async Task The_log_is_told_again_in_parts()
    {
        await using var school = await School.Open();
        var learners = Enumerable.Range(0, TellAgainHandler.AtOnce + 1).Select(_ => Guid.CreateVersion7(ImpactApp.Now)).ToList();
        foreach (var learner in learners.Take(3)) await school.App.Hear(new LearnerAdmitted(learner, learner, null));
        foreach (var learner in learners.Skip(3))
            await school.App.Ask(
                "insert into impact.event_log values ($1, 'enrolment.learner-admitted.v1', jsonb_build_object('learnerId', $2::text, 'personId', $2::text)) returning 1",
                Listening.NextMessage(), learner.ToString());
        (await school.App.As(Role.Administrator).Do("/v1/impact/rebuild")).EnsureSuccessStatusCode();

        await Empty(school);
        (await Known(school)).ShouldBe(0);
        (await Step(school)).ShouldBeTrue();
        (await Known(school)).ShouldBe(TellAgainHandler.AtOnce);
        (await Step(school)).ShouldBeFalse();
        (await Known(school)).ShouldBe(TellAgainHandler.AtOnce + 1);
        (await Step(school)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_log_that_tells_of_consents_as_it_once_did_is_told_again()
    {
        await using var school = await School.Open();
        await school.App.Ask(
            "insert into impact.event_log values ($1, 'enrolment.consent-given.v1', jsonb_build_object('personId', $1::text, 'purpose', 'beSurveyed', 'until', null)) returning 1",
            Listening.NextMessage());

        await school.Rebuild();

        (await school.App.Database.Value<long>("select count(*) from impact.rebuilds")).ShouldBe(0);
    }

    [Fact]
    public async Task Who_is_heard_of_before_their_merge_is_told_again_counts_once()
    {
        await using var school = await School.Open();
        var (learner, person, site) = (Guid.CreateVersion7(ImpactApp.Now), Guid.CreateVersion7(ImpactApp.Now), Guid.CreateVersion7(ImpactApp.Now));
        RegisterSealed Register() => new(
            Guid.CreateVersion7(ImpactApp.Now), site, 1, "parcours-digital", "base", "unit", site, site, new DateOnly(2026, 3, 2), 210, [new RecordedAttendance(learner, "present")]);
        await school.App.Hear(new LearnerAdmitted(learner, person, null));
        await school.App.Hear(new PeopleMerged(person, Guid.CreateVersion7(ImpactApp.Now)));
        await school.App.Hear(Register());
        (await school.App.As(Role.Administrator).Do("/v1/impact/rebuild")).EnsureSuccessStatusCode();

        await Empty(school);
        await school.App.Hear(Register());
        await school.Count();

        var total = (await school.App.Staff().GetJson("/v1/impact/bpf?year=2026")).GetProperty("total");
        (total.GetProperty("trainees").GetInt32(), total.GetProperty("minutes").GetInt32()).ShouldBe((1, 420));
    }

    /// <summary>Goes on until the log is told.</summary>
    private static async Task Empty(School school)
    {
        for (var groups = FactTables.All.Length + 2; groups > 0; groups--) (await Step(school)).ShouldBeTrue();
    }

    private static async Task<long> Known(School school) => await school.App.Database.Value<long>("select count(*) from impact.fact_learners");

    private static async Task<bool> Step(School school)
    {
        await using var scope = school.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<BuildingBlocks.Infrastructure.RequestContext>().ActAsSystem("a test");
        return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new TellAgain(), TestContext.Current.CancellationToken)).Value.MayHaveMore;
    }
}
