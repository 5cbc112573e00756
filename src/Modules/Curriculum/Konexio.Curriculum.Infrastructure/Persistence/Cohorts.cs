using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Sites;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Curriculum.Infrastructure.Persistence;

internal sealed class Cohorts(ModuleSession<CurriculumDbContext> session) : ICohorts
{
    public async Task<Cohort?> Find(CohortId id, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var cohort = await context.Set<Cohort>().AsTracking().SingleOrDefaultAsync(one => one.Id == id, ct);
        if (cohort is not null) session.DemandOnChange(context, cohort);
        return cohort;
    }

    // The lock comes in a statement of its own: what is read with it would be from before the wait.
    public async Task<Cohort?> FindLocked(CohortId id, CancellationToken ct)
    {
        var context = await session.Open(ct);
        await context.Database.ExecuteSqlAsync($"select 1 from curriculum.cohorts where id = {id.Value} for no key update", ct);
        return await Find(id, ct);
    }

    public async Task<IReadOnlyList<Cohort>> LiveAt(SiteId site, CancellationToken ct) =>
        await (await session.Open(ct)).Set<Cohort>().AsTracking()
            .Where(cohort => cohort.SiteId == site && (cohort.Status == CohortPlanStatus.Published || cohort.Status == CohortPlanStatus.Running))
            .OrderBy(cohort => cohort.Id).ToListAsync(ct);

    public async Task Add(Cohort cohort, CancellationToken ct) => (await session.Open(ct)).Add(cohort);
}
