using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Domain.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Certification.Infrastructure.Persistence;

internal sealed class Catalogue(ModuleSession<CertificationDbContext> session) : ICatalogue
{
    public async Task<CatalogueVersion?> FindLatest(CancellationToken ct) =>
        await (await session.Open(ct)).Set<CatalogueVersion>().AsTracking().OrderByDescending(version => version.Number).FirstOrDefaultAsync(ct);

    public async Task<CatalogueVersion?> Find(int number, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var found = await context.Set<CatalogueVersion>().AsTracking().SingleOrDefaultAsync(version => version.Number == number, ct);
        if (found is not null) session.DemandOnChange(context, found);
        return found;
    }

    public async Task<CatalogueHistory> History(CancellationToken ct) =>
        new(await (await session.Open(ct)).Set<CatalogueVersion>().AsTracking().Where(version => version.PublishedAt != null).ToListAsync(ct));

    public async Task Add(CatalogueVersion version, CancellationToken ct) => (await session.Open(ct)).Add(version);
}
