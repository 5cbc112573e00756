using Konexio.Curriculum.Domain.Cohorts;

namespace Konexio.Curriculum.Domain.Sessions;

/// <summary>
/// Sessions with their registers. The database refuses to add one whose room, trainer or cohort is taken at that time. Lines of
/// a register are added side by side, so whoever changes it first takes the session's lock (FindLocked).
/// </summary>
public interface ISessions
{
    Task<Session?> Find(SessionId id, CancellationToken ct);

    Task<Session?> FindLocked(SessionId id, CancellationToken ct);

    Task<IReadOnlyList<Session>> Of(CohortId cohort, CancellationToken ct);

    Task Add(Session session, CancellationToken ct);
}
