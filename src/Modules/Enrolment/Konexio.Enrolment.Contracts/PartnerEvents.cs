using Konexio.SharedKernel;

namespace Konexio.Enrolment.Contracts;

/// <summary>An organisation asked to become a partner.</summary>
[EventName("enrolment.partner-registered.v1")]
public sealed record PartnerRegistered(Guid PartnerId) : IIntegrationEvent
{
    public Guid AggregateId => PartnerId;
}

/// <summary>The school validated a partner, which may now refer people.</summary>
[EventName("enrolment.partner-validated.v1")]
public sealed record PartnerValidated(Guid PartnerId) : IIntegrationEvent
{
    public Guid AggregateId => PartnerId;
}

/// <summary>The school rejected an organisation's request.</summary>
[EventName("enrolment.partner-rejected.v1")]
public sealed record PartnerRejected(Guid PartnerId) : IIntegrationEvent
{
    public Guid AggregateId => PartnerId;
}

/// <summary>A partner may not refer people until it is reinstated.</summary>
[EventName("enrolment.partner-suspended.v1")]
public sealed record PartnerSuspended(Guid PartnerId) : IIntegrationEvent
{
    public Guid AggregateId => PartnerId;
}

/// <summary>A suspended partner may refer people again.</summary>
[EventName("enrolment.partner-reinstated.v1")]
public sealed record PartnerReinstated(Guid PartnerId) : IIntegrationEvent
{
    public Guid AggregateId => PartnerId;
}
