using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Curriculum.Infrastructure.Persistence;

internal sealed class CalendarLinks(ModuleSession<CurriculumDbContext> session) : ICalendarLinks
{
    public async Task<CalendarLink?> Find(CalendarLinkId id, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var link = await context.Set<CalendarLink>().AsTracking().SingleOrDefaultAsync(one => one.Id == id, ct);
        if (link is not null) session.DemandOnChange(context, link);
        return link;
    }

    public async Task<CalendarLink?> FindBySecret(byte[] secretHash, CancellationToken ct) =>
        await (await session.Open(ct)).Set<CalendarLink>().AsTracking().SingleOrDefaultAsync(one => one.SecretHash == secretHash, ct);

    public async Task Add(CalendarLink link, CancellationToken ct) => (await session.Open(ct)).Add(link);
}
