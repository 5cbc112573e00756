using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Domain.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Certification.Infrastructure.Persistence;

internal sealed class Catalogue(ModuleSession<CertificationDbContext> session) : ICatalogue
{
    public async Task<CatalogueVersion?> FindLatest(CancellationToken ct)
    {
        var context = await session.Open(ct);
        var latest = await context.Set<CatalogueVersion>().AsTracking().OrderByDescending(version => version.Number).FirstOrDefaultAsync(ct);
        if (latest is not null) session.DemandOnChange(context, latest);
        return latest;
    }

    public async Task<CatalogueHistory> History(CancellationToken ct) =>
        new(await (await session.Open(ct)).Set<CatalogueVersion>().AsTracking().Where(version => version.PublishedAt != null).ToListAsync(ct));

    public async Task Add(CatalogueVersion version, CancellationToken ct) => (await session.Open(ct)).Add(version);
}
