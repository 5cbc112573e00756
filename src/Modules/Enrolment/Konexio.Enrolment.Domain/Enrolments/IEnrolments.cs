using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Learners;

namespace Konexio.Enrolment.Domain.Enrolments;

public interface IEnrolments
{
    Task<Enrolment?> Find(EnrolmentId id, CancellationToken ct);

    /// <summary>The learner's enrolment in a cohort that is neither completed nor withdrawn.</summary>
    Task<Enrolment?> FindLive(LearnerId learner, CohortId cohort, CancellationToken ct);

    /// <summary>All enrolments of a cohort that are neither completed nor withdrawn.</summary>
    Task<IReadOnlyList<Enrolment>> LiveOf(CohortId cohort, CancellationToken ct);

    void Add(Enrolment enrolment);
}
