using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Workshops;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Mentoring.Infrastructure.Persistence;

internal sealed class Workshops(ModuleSession<MentoringDbContext> session) : IWorkshops
{
    public async Task<Workshop?> Find(WorkshopId id, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var found = await context.Set<Workshop>().AsTracking().SingleOrDefaultAsync(workshop => workshop.Id == id, ct);
        if (found is not null) session.DemandOnChange(context, found);
        return found;
    }

    public async Task Add(Workshop workshop, CancellationToken ct) => (await session.Open(ct)).Add(workshop);
}
