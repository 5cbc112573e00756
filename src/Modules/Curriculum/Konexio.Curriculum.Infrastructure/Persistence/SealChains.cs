using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Curriculum.Infrastructure.Persistence;

internal sealed class SealChains(ModuleSession<CurriculumDbContext> session) : ISealChains
{
    public async Task<SealChain> FindLocked(CohortId cohort, CancellationToken ct)
    {
        var context = await session.Open(ct);
        await context.Database.ExecuteSqlAsync($"insert into curriculum.seal_chains (cohort_id, length) values ({cohort.Value}, 0) on conflict do nothing", ct);
        var chains = await context.Set<SealChain>().FromSql($"select * from curriculum.seal_chains where cohort_id = {cohort.Value} for update").AsTracking().ToListAsync(ct);
        return chains.Single();
    }

    public async Task<IReadOnlyList<RegisterVersion>> Versions(CohortId cohort, CancellationToken ct) =>
        await (await session.Open(ct)).Set<RegisterVersion>()
            .Where(version => EF.Property<CohortId>(version, RegisterVersionTable.CohortId) == cohort)
            .OrderBy(version => version.Seal.Position).ToListAsync(ct);
}
