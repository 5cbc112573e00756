using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Progress;

public sealed record OutcomeAcquired(EnrolmentId EnrolmentId, LearnerId LearnerId, CohortId CohortId, string OutcomeCode, DateOnly On) : IDomainEvent;

public sealed record StageCompleted(EnrolmentId EnrolmentId, LearnerId LearnerId, CohortId CohortId, StageRef Stage, DateOnly On) : IDomainEvent;

public sealed record TrackCompleted(EnrolmentId EnrolmentId, LearnerId LearnerId, string TrackCode, DateOnly On) : IDomainEvent;

public sealed record DropOutRiskRaised(EnrolmentId EnrolmentId, LearnerId LearnerId, CohortId CohortId, IReadOnlyList<string> Rules) : IDomainEvent;

public sealed record DropOutRiskCleared(EnrolmentId EnrolmentId, LearnerId LearnerId, CohortId CohortId) : IDomainEvent;
