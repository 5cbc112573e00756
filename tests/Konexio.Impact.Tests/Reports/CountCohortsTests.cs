using Konexio.BuildingBlocks.Infrastructure;
using Konexio.Impact.Infrastructure.Reporting;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Impact.Tests.Reports;

public sealed class CountCohortsTests
{
    [Fact]
    public async Task Counting_again_what_is_right_changes_nothing()
    {
        await using var school = await School.Open();
        var told = new RandomSchool(31);
        var grant = await school.Pay(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), []);
        await school.Hear(told.Told);
        var (cells, years) = (await school.Cells(grant.Id), await school.Years());
        await school.App.Ask("insert into impact.stale_cohorts select cohort_id from impact.fact_cohorts returning 1");

        var counted = await Count(school);

        counted.People.ShouldBe(told.Learners.Select(new Reckoning(told.Told).Who).Distinct().Count());
        (await school.Cells(grant.Id)).ShouldBe(cells);
        (await school.Years()).ShouldBe(years);
        (await Count(school)).People.ShouldBe(0);
    }

    private static async Task<CountCohortsResponse> Count(School school)
    {
        await using var scope = school.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAsSystem("a test");
        return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new CountCohorts(), TestContext.Current.CancellationToken)).Value;
    }
}
