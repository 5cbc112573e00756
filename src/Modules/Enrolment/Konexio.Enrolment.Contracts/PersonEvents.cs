using Konexio.SharedKernel;

namespace Konexio.Enrolment.Contracts;

/// <summary>Two records were found to be one person; the absorbed one now points to the survivor.</summary>
[EventName("enrolment.people-merged.v1")]
public sealed record PeopleMerged(Guid SurvivorId, Guid AbsorbedId) : IIntegrationEvent
{
    public Guid AggregateId => SurvivorId;
}

/// <summary>A merge was undone; both records stand alone again.</summary>
[EventName("enrolment.people-unmerged.v1")]
public sealed record PeopleUnmerged(Guid SurvivorId, Guid AbsorbedId) : IIntegrationEvent
{
    public Guid AggregateId => SurvivorId;
}
