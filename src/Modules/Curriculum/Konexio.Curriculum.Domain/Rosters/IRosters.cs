using Konexio.Curriculum.Domain.Cohorts;

namespace Konexio.Curriculum.Domain.Rosters;

public interface IRosters
{
    Task<RosterEntry?> Find(EnrolmentId id, CancellationToken ct);

    Task<Roster> Of(CohortId cohort, CancellationToken ct);

    /// <summary>All enrolments of a learner.</summary>
    Task<IReadOnlyList<RosterEntry>> Of(LearnerId learner, CancellationToken ct);

    /// <summary>Adding waits for the person's key, which is made where there is none yet.</summary>
    Task Add(RosterEntry entry, CancellationToken ct);
}
