using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentees;

public interface IMentees
{
    Task<Mentee?> Find(MenteeId id, CancellationToken ct);

    /// <summary>As <see cref="Find"/>, and nobody else changes the mentee or accepts a mentorship of theirs until the transaction ends.</summary>
    Task<Mentee?> FindLocked(MenteeId id, CancellationToken ct);

    Task<Mentee?> FindOf(LearnerId learner, CancellationToken ct);

    Task<Mentee?> FindOf(PersonId person, CancellationToken ct);

    /// <summary>By id.</summary>
    Task<IReadOnlyList<Mentee>> FindInCohort(CohortId cohort, CancellationToken ct);

    Task Add(Mentee mentee, CancellationToken ct);
}
