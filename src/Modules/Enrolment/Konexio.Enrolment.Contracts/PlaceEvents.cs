using Konexio.SharedKernel;

namespace Konexio.Enrolment.Contracts;

/// <summary>A place of a cohort is held for a learner until the offer expires.</summary>
[EventName("enrolment.place-offered.v1")]
public sealed record PlaceOffered(Guid OfferId, Guid CohortId, Guid LearnerId, DateTimeOffset ExpiresAt) : IIntegrationEvent
{
    public Guid AggregateId => CohortId;
}

/// <summary>A learner accepted the offered place.</summary>
[EventName("enrolment.place-filled.v1")]
public sealed record PlaceFilled(Guid OfferId, Guid PlaceId, Guid CohortId, Guid LearnerId) : IIntegrationEvent
{
    public Guid AggregateId => CohortId;
}
