using Konexio.SharedKernel;

namespace Konexio.Enrolment.Contracts;

/// <summary>A partner referred a person to the school.</summary>
[EventName("enrolment.referral-submitted.v1")]
public sealed record ReferralSubmitted(Guid ReferralId, Guid PartnerId, Guid PersonId) : IIntegrationEvent
{
    public Guid AggregateId => ReferralId;
}

/// <summary>The school accepted a referral.</summary>
[EventName("enrolment.referral-accepted.v1")]
public sealed record ReferralAccepted(Guid ReferralId, Guid PartnerId, Guid PersonId) : IIntegrationEvent
{
    public Guid AggregateId => ReferralId;
}

/// <summary>The school declined a referral, for a coded reason.</summary>
[EventName("enrolment.referral-declined.v1")]
public sealed record ReferralDeclined(Guid ReferralId, Guid PartnerId, Guid PersonId, string Reason) : IIntegrationEvent
{
    public Guid AggregateId => ReferralId;
}

/// <summary>The partner or the person withdrew a referral.</summary>
[EventName("enrolment.referral-withdrawn.v1")]
public sealed record ReferralWithdrawn(Guid ReferralId, Guid PartnerId, Guid PersonId) : IIntegrationEvent
{
    public Guid AggregateId => ReferralId;
}

/// <summary>A referral was closed because nothing happened for too long.</summary>
[EventName("enrolment.referral-expired.v1")]
public sealed record ReferralExpired(Guid ReferralId, Guid PartnerId, Guid PersonId) : IIntegrationEvent
{
    public Guid AggregateId => ReferralId;
}

/// <summary>A referral was closed because another one of the same person was accepted.</summary>
[EventName("enrolment.referral-superseded.v1")]
public sealed record ReferralSuperseded(Guid ReferralId, Guid PartnerId, Guid PersonId) : IIntegrationEvent
{
    public Guid AggregateId => ReferralId;
}

/// <summary>The school asked the partner for more information.</summary>
[EventName("enrolment.referral-information-requested.v1")]
public sealed record ReferralInformationRequested(Guid ReferralId, Guid PartnerId, Guid PersonId) : IIntegrationEvent
{
    public Guid AggregateId => ReferralId;
}

/// <summary>A referral has made no progress and its reminder of this number is due.</summary>
[EventName("enrolment.referral-reminder-due.v1")]
public sealed record ReferralReminderDue(Guid ReferralId, Guid PartnerId, int Number) : IIntegrationEvent
{
    public Guid AggregateId => ReferralId;
}
