using Konexio.SharedKernel;

namespace Konexio.Enrolment.Contracts;

/// <summary>A person agreed to one purpose, until the given instant or until they withdraw.</summary>
[EventName("enrolment.consent-given.v1")]
public sealed record ConsentGiven(Guid PersonId, string Purpose, DateTimeOffset? Until) : IIntegrationEvent
{
    public Guid AggregateId => PersonId;
}

/// <summary>A person withdrew their agreement to one purpose.</summary>
[EventName("enrolment.consent-revoked.v1")]
public sealed record ConsentRevoked(Guid PersonId, string Purpose) : IIntegrationEvent
{
    public Guid AggregateId => PersonId;
}
