using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Grants;
using Konexio.Impact.Infrastructure.Facts;
using Konexio.Impact.Infrastructure.Reporting;
using Microsoft.EntityFrameworkCore;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Persistence;

internal sealed class Grants(ModuleSession<ImpactDbContext> session) : IGrants
{
    public async Task<Grant?> Find(GrantId id, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var found = await context.Set<Grant>().AsTracking().SingleOrDefaultAsync(grant => grant.Id == id, ct);
        if (found is not null) session.DemandOnChange(context, found);
        return found;
    }

    public async Task Add(Grant grant, CancellationToken ct) => (await session.Open(ct)).Add(grant);

    // It waits for its turn as who hears does: no cohort can slip through between the two.
    public void CountAnew(Grant grant)
    {
        session.Write(Projector.Turn());
        session.Write(Command(
            $"""
            insert into impact.stale_cohorts (cohort_id)
            select c.cohort_id from impact.fact_cohorts c where {ScopeSql.Fits("$2::jsonb", "c")}
            union select key::uuid from impact.grant_cells where grant_id = $1 and dimension = '{CellSql.Cohort}'
            on conflict do nothing
            """, Uuid(grant.Id.Value), Text(StoredJson.Write(grant.Scope))));
    }
}

internal sealed class Funders(ModuleSession<ImpactDbContext> session) : IFunders
{
    public async Task<bool> Exists(FunderId id, CancellationToken ct) =>
        await (await session.Open(ct)).Set<Funder>().AnyAsync(funder => funder.Id == id, ct);

    public async Task Add(Funder funder, CancellationToken ct) => (await session.Open(ct)).Add(funder);
}
