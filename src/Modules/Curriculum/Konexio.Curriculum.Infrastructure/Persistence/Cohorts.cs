using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Cohorts;
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

    public async Task Add(Cohort cohort, CancellationToken ct) => (await session.Open(ct)).Add(cohort);
}
