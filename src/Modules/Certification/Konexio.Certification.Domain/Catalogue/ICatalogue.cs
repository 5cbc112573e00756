namespace Konexio.Certification.Domain.Catalogue;

public interface ICatalogue
{
    /// <summary>The newest version, draft or published.</summary>
    Task<CatalogueVersion?> FindLatest(CancellationToken ct);

    Task<CatalogueVersion?> Find(int number, CancellationToken ct);

    /// <summary>All published versions; the seed is always there.</summary>
    Task<CatalogueHistory> History(CancellationToken ct);

    Task Add(CatalogueVersion version, CancellationToken ct);
}
