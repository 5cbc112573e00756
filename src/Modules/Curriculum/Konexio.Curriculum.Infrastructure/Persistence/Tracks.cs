using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Curriculum.Infrastructure.Persistence;

internal sealed class Tracks(ModuleSession<CurriculumDbContext> session) : ITracks
{
    public async Task<TrackVersion?> Find(string trackCode, int number, CancellationToken ct)
    {
        var context = await session.Open(ct);
        return Watched(context, await context.Set<TrackVersion>().AsTracking()
            .SingleOrDefaultAsync(version => version.TrackCode == trackCode && version.Number == number, ct));
    }

    public async Task<TrackVersion?> FindLatest(string trackCode, CancellationToken ct)
    {
        var context = await session.Open(ct);
        return Watched(context, await context.Set<TrackVersion>().AsTracking()
            .Where(version => version.TrackCode == trackCode).OrderByDescending(version => version.Number).FirstOrDefaultAsync(ct));
    }

    public async Task Add(TrackVersion version, CancellationToken ct) => (await session.Open(ct)).Add(version);

    private TrackVersion? Watched(CurriculumDbContext context, TrackVersion? version)
    {
        if (version is not null) session.DemandOnChange(context, version);
        return version;
    }
}
