using Konexio.Curriculum.Domain.Sites;

namespace Konexio.Curriculum.Domain.Cohorts;

public interface ICohorts
{
    Task<Cohort?> Find(CohortId id, CancellationToken ct);

    /// <summary>So that nobody plans or ends the cohort at the same time.</summary>
    Task<Cohort?> FindLocked(CohortId id, CancellationToken ct);

    /// <summary>The site's cohorts of which others have heard and which are not over.</summary>
    Task<IReadOnlyList<Cohort>> LiveAt(SiteId site, CancellationToken ct);

    Task Add(Cohort cohort, CancellationToken ct);
}
