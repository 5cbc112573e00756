using Konexio.Curriculum.Domain.Cohorts;
using Konexio.SharedKernel;

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

    /// <summary>
    /// The first booking that would take a room, trainer or cohort already taken, as the refusal with its date. It waits for whoever
    /// books the same room or trainer, so that of two at the same moment the second is told.
    /// </summary>
    Task<Error?> FindDoubleBooking(IReadOnlyCollection<Session> wanted, CancellationToken ct);

    Task Add(Session session, CancellationToken ct);
}
