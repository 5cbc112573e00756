using Konexio.SharedKernel;

namespace Konexio.Curriculum.Contracts;

/// <summary>A cohort was opened to learners, or its published facts changed.</summary>
[EventName("curriculum.cohort-published.v1")]
public sealed record CohortPublished(
    Guid CohortId,
    string Name,
    string TrackCode,
    string StageCode,
    string StageVersion,
    Guid SiteId,
    string SiteName,
    double? Latitude,
    double? Longitude,
    DateOnly StartsOn,
    DateOnly EndsOn,
    int Capacity) : IIntegrationEvent
{
    public Guid AggregateId => CohortId;
}

/// <summary>A cohort's teaching began.</summary>
[EventName("curriculum.cohort-started.v1")]
public sealed record CohortStarted(Guid CohortId, DateOnly StartedOn) : IIntegrationEvent
{
    public Guid AggregateId => CohortId;
}

/// <summary>A cohort's teaching ended as planned.</summary>
[EventName("curriculum.cohort-completed.v1")]
public sealed record CohortCompleted(Guid CohortId, DateOnly CompletedOn) : IIntegrationEvent
{
    public Guid AggregateId => CohortId;
}

/// <summary>A cohort will not take place, or stops before its end.</summary>
[EventName("curriculum.cohort-cancelled.v1")]
public sealed record CohortCancelled(Guid CohortId, DateOnly CancelledOn) : IIntegrationEvent
{
    public Guid AggregateId => CohortId;
}
