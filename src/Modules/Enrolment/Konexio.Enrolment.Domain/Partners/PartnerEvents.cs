using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Partners;

public sealed record PartnerRegistered(PartnerId PartnerId, string Kind, DateTimeOffset At) : IDomainEvent;

public sealed record PartnerValidated(PartnerId PartnerId, DateTimeOffset At) : IDomainEvent;

public sealed record PartnerRejected(PartnerId PartnerId, DateTimeOffset At) : IDomainEvent;

public sealed record PartnerSuspended(PartnerId PartnerId, DateTimeOffset At) : IDomainEvent;

public sealed record PartnerReinstated(PartnerId PartnerId, DateTimeOffset At) : IDomainEvent;
