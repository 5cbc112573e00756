using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentees;

public interface IMentees
{
    Task<Mentee?> Find(MenteeId id, CancellationToken ct);

    Task<Mentee?> FindOf(LearnerId learner, CancellationToken ct);

    Task<Mentee?> FindOf(PersonId person, CancellationToken ct);

    Task<IReadOnlyList<Mentee>> FindInCohort(CohortId cohort, CancellationToken ct);

    Task Add(Mentee mentee, CancellationToken ct);
}
