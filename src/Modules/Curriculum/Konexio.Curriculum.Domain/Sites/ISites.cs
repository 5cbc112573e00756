namespace Konexio.Curriculum.Domain.Sites;

public interface ISites
{
    Task<Site?> Find(SiteId id, CancellationToken ct);

    Task Add(Site site, CancellationToken ct);
}
