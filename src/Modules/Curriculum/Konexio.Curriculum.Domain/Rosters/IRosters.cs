using Konexio.Curriculum.Domain.Cohorts;

namespace Konexio.Curriculum.Domain.Rosters;

public interface IRosters
{
    Task<RosterEntry?> Find(EnrolmentId id, CancellationToken ct);

    Task<Roster> Of(CohortId cohort, CancellationToken ct);

    void Add(RosterEntry entry);
}
