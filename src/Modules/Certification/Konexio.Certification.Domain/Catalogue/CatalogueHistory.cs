namespace Konexio.Certification.Domain.Catalogue;

/// <summary>All published versions of the rules: an exam is judged for awards by those in force when it was sat, and by all later ones.</summary>
public sealed class CatalogueHistory
{
    private readonly List<CatalogueVersion> _newestFirst;

    public CatalogueHistory(IEnumerable<CatalogueVersion> versions)
    {
        _newestFirst = [.. versions.OrderByDescending(version => version.Number)];
        if (_newestFirst.Count == 0 || _newestFirst.Exists(version => !version.IsPublished))
            throw new ArgumentException("A history holds published versions, and at least one.", nameof(versions));
    }

    public CatalogueVersion Current => _newestFirst[0];

    public IReadOnlyList<CatalogueVersion> NewestFirst => _newestFirst;

    /// <summary>When the next version took a version's place; null for the one in force.</summary>
    public DateTimeOffset? EndOf(int number) => _newestFirst.FindLast(version => version.Number > number)?.PublishedAt;
}
