using Konexio.SharedKernel;

namespace Konexio.Curriculum.Contracts;

/// <summary>A session takes place at another time, in another room or with another trainer: notice for all who come.</summary>
[EventName("curriculum.session-rescheduled.v1")]
public sealed record SessionRescheduled(
    Guid SessionId,
    Guid CohortId,
    DateTimeOffset PreviousStartsAt,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    Guid SiteId,
    Guid RoomId,
    Guid TrainerId) : IIntegrationEvent
{
    public Guid AggregateId => SessionId;
}

/// <summary>A session does not take place, for a coded reason: notice for all who would come.</summary>
[EventName("curriculum.session-cancelled.v1")]
public sealed record SessionCancelled(Guid SessionId, Guid CohortId, DateTimeOffset StartsAt, string Reason) : IIntegrationEvent
{
    public Guid AggregateId => SessionId;
}

/// <summary>A session's register was sealed, or a new version of it, which replaces what was told before.</summary>
[EventName("curriculum.register-sealed.v1")]
public sealed record RegisterSealed(
    Guid SessionId,
    Guid CohortId,
    int Version,
    string TrackCode,
    string StageCode,
    string UnitCode,
    Guid SiteId,
    Guid TrainerId,
    DateOnly HeldOn,
    int Minutes,
    IReadOnlyList<RecordedAttendance> Attendances) : IIntegrationEvent
{
    public Guid AggregateId => SessionId;
}

/// <summary>Whether a learner attended: <c>present</c>, <c>late</c>, <c>excusedAbsence</c> or <c>unexcusedAbsence</c>.</summary>
public sealed record RecordedAttendance(Guid LearnerId, string Status);
