using Konexio.SharedKernel;

namespace Konexio.Curriculum.Contracts;

/// <summary>A learner met the gate of a stage: attendance and required outcomes.</summary>
[EventName("curriculum.stage-completed.v1")]
public sealed record StageCompleted(
    Guid EnrolmentId,
    Guid LearnerId,
    Guid CohortId,
    string TrackCode,
    string StageCode,
    string StageVersion,
    DateOnly CompletedOn) : IIntegrationEvent
{
    public Guid AggregateId => EnrolmentId;
}

/// <summary>A learner completed the last stage of a track.</summary>
[EventName("curriculum.track-completed.v1")]
public sealed record TrackCompleted(Guid EnrolmentId, Guid LearnerId, string TrackCode, DateOnly CompletedOn) : IIntegrationEvent
{
    public Guid AggregateId => EnrolmentId;
}

/// <summary>A learner may be about to drop out, by the rules named.</summary>
[EventName("curriculum.drop-out-risk-raised.v1")]
public sealed record DropOutRiskRaised(Guid EnrolmentId, Guid LearnerId, Guid CohortId, IReadOnlyList<string> Rules) : IIntegrationEvent
{
    public Guid AggregateId => EnrolmentId;
}

/// <summary>No rule says any more that a learner may drop out.</summary>
[EventName("curriculum.drop-out-risk-cleared.v1")]
public sealed record DropOutRiskCleared(Guid EnrolmentId, Guid LearnerId, Guid CohortId) : IIntegrationEvent
{
    public Guid AggregateId => EnrolmentId;
}
