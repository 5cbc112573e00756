using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Sites;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Curriculum.Infrastructure.Persistence;

internal sealed class Sites(ModuleSession<CurriculumDbContext> session) : ISites
{
    public async Task<Site?> Find(SiteId id, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var site = await context.Set<Site>().AsTracking().Include(one => one.Rooms.OrderBy(room => room.Id)).SingleOrDefaultAsync(one => one.Id == id, ct);
        if (site is not null) session.DemandOnChange(context, site, () => site.Rooms);
        return site;
    }

    public async Task Add(Site site, CancellationToken ct) => (await session.Open(ct)).Add(site);
}
