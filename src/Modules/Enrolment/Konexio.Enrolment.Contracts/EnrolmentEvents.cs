using Konexio.SharedKernel;

namespace Konexio.Enrolment.Contracts;

/// <summary>A learner was enrolled in a cohort; the distance from home to site is in kilometres, where known.</summary>
[EventName("enrolment.learner-enrolled.v1")]
public sealed record LearnerEnrolled(
    Guid EnrolmentId,
    Guid LearnerId,
    Guid PersonId,
    Guid CohortId,
    string TrackCode,
    string StageCode,
    Guid SiteId,
    DateOnly EnrolledOn,
    decimal? DistanceKm) : IIntegrationEvent
{
    public Guid AggregateId => EnrolmentId;
}

/// <summary>An enrolled learner began the cohort.</summary>
[EventName("enrolment.enrolment-activated.v1")]
public sealed record EnrolmentActivated(Guid EnrolmentId, Guid LearnerId, Guid CohortId, DateOnly On) : IIntegrationEvent
{
    public Guid AggregateId => EnrolmentId;
}

/// <summary>An enrolment was suspended, for a coded reason.</summary>
[EventName("enrolment.enrolment-suspended.v1")]
public sealed record EnrolmentSuspended(
    Guid EnrolmentId,
    Guid LearnerId,
    Guid CohortId,
    string Reason,
    DateOnly From) : IIntegrationEvent
{
    public Guid AggregateId => EnrolmentId;
}

/// <summary>A suspended enrolment is active again.</summary>
[EventName("enrolment.enrolment-resumed.v1")]
public sealed record EnrolmentResumed(Guid EnrolmentId, Guid LearnerId, Guid CohortId, DateOnly On) : IIntegrationEvent
{
    public Guid AggregateId => EnrolmentId;
}

/// <summary>A learner left before the end, for a coded reason.</summary>
[EventName("enrolment.enrolment-withdrawn.v1")]
public sealed record EnrolmentWithdrawn(
    Guid EnrolmentId,
    Guid LearnerId,
    Guid CohortId,
    string Reason,
    DateOnly On) : IIntegrationEvent
{
    public Guid AggregateId => EnrolmentId;
}

/// <summary>A learner went through to the end of the cohort.</summary>
[EventName("enrolment.enrolment-completed.v1")]
public sealed record EnrolmentCompleted(Guid EnrolmentId, Guid LearnerId, Guid CohortId, DateOnly On) : IIntegrationEvent
{
    public Guid AggregateId => EnrolmentId;
}
