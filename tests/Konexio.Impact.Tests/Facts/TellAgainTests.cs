using Konexio.BuildingBlocks.Application;
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

    private static async Task<long> Known(School school) => await school.App.Database.Value<long>("select count(*) from impact.fact_learners");

    private static async Task<bool> Step(School school)
    {
        await using var scope = school.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<BuildingBlocks.Infrastructure.RequestContext>().ActAsSystem("a test");
        return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new TellAgain(), TestContext.Current.CancellationToken)).Value.MayHaveMore;
    }
}
