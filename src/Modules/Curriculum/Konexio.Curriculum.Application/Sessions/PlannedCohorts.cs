using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Sites;

namespace Konexio.Curriculum.Application.Sessions;

/// <summary>A cohort whose sessions are about to change, held so that its plan stays as it is, and its site.</summary>
internal sealed class PlannedCohorts(ICohorts cohorts, ISites sites)
{
    public async Task<(Cohort Cohort, Site Site)?> Find(CohortId id, CancellationToken ct) =>
        await cohorts.FindLocked(id, ct) is { } cohort ? (cohort, (await sites.Find(cohort.SiteId, ct))!) : null;
}
