using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Grants;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure;

/// <summary>What a newcomer finds of Impact: a funder, whose client there is, and what it pays for.</summary>
internal sealed class ImpactSandbox(IServiceScopeFactory scopes, TimeProvider clock) : ISeedSandbox
{
    private const long AmountCents = 12_500_000;
    private static readonly FunderId Funder = new(Sandbox.Funder);
    private static readonly GrantId Grant = new(new("01920000-0000-7000-8000-000000000082"));

    public async Task Seed(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAsSystem("sandbox");
        var session = scope.ServiceProvider.GetRequiredService<ModuleSession<ImpactDbContext>>();
        var done = await session.Commit<Nothing>(isCommand: false, async () =>
        {
            if (await session.Query(Command("select 1 from impact.funders where id = $1", Uuid(Funder.Value)), row => row.GetInt32(0), ct) is [_]) return default(Nothing);

            var now = clock.GetUtcNow();
            var today = SchoolDay.Of(now);
            var (funder, grant) = (
                Domain.Grants.Funder.Register(Funder, "Fonds Exemple", now),
                Domain.Grants.Grant.Register(Grant, Funder, new GrantTerms(
                    "Parcours digital", new DateOnly(today.Year - 1, 1, 1), new DateOnly(today.Year + 1, 12, 31), AmountCents,
                    GrantScope.Everything with { Tracks = ["parcours-digital"] }, [new GrantTarget("completion", 0.75m)]), now));
            await scope.ServiceProvider.GetRequiredService<IFunders>().Add(funder.Value, ct);
            var grants = scope.ServiceProvider.GetRequiredService<IGrants>();
            await grants.Add(grant.Value, ct);
            grants.CountAnew(grant.Value);
            return default(Nothing);
        }, ct);
        if (!done.Succeeded) throw new InvalidOperationException($"The sandbox could not be seeded: {done.Errors[0].Code}");
    }
}
