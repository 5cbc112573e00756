using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Learners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Enrolments;

public sealed record LearnerEnrolled(
    EnrolmentId EnrolmentId,
    LearnerId LearnerId,
    PersonId PersonId,
    CohortId CohortId,
    string TrackCode,
    string StageCode,
    Guid SiteId,
    DateOnly EnrolledOn,
    decimal? DistanceKm) : IDomainEvent;

public sealed record EnrolmentActivated(EnrolmentId EnrolmentId, LearnerId LearnerId, CohortId CohortId, DateOnly On) : IDomainEvent;

public sealed record EnrolmentSuspended(
    EnrolmentId EnrolmentId, LearnerId LearnerId, CohortId CohortId, SuspensionReason Reason, DateOnly From) : IDomainEvent;

public sealed record EnrolmentResumed(EnrolmentId EnrolmentId, LearnerId LearnerId, CohortId CohortId, DateOnly On) : IDomainEvent;

/// <summary><paramref name="PlaceOpensAgain"/> is true before the cohort starts: the place goes to the next of the list.</summary>
public sealed record EnrolmentWithdrawn(
    EnrolmentId EnrolmentId,
    LearnerId LearnerId,
    CohortId CohortId,
    PlaceId PlaceId,
    WithdrawalReason Reason,
    DateOnly On,
    bool PlaceOpensAgain) : IDomainEvent;

public sealed record EnrolmentCompleted(EnrolmentId EnrolmentId, LearnerId LearnerId, CohortId CohortId, DateOnly On) : IDomainEvent;
