using Konexio.BuildingBlocks.Infrastructure;
using Konexio.Impact.Tests.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Impact.Tests.Grants;

public sealed class SandboxTests
{
    [Fact]
    public async Task A_newcomers_funder_sees_its_grant_and_seeding_again_changes_nothing()
    {
        await using var app = await ImpactApp.Fresh();
        await using var scope = app.Services.CreateAsyncScope();
        for (var starts = 0; starts < 2; starts++)
            foreach (var seed in scope.ServiceProvider.GetServices<ISeedSandbox>()) await seed.Seed(TestContext.Current.CancellationToken);

        var grants = (await app.Funder(Sandbox.Funder).GetJson("/v1/grants")).GetProperty("items");
        grants.GetArrayLength().ShouldBe(1);
        grants[0].GetProperty("startsOn").GetString().ShouldBe("2025-01-01");
    }
}
