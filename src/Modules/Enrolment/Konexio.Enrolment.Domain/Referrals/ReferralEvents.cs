using Konexio.Enrolment.Domain.Partners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Referrals;

public sealed record ReferralSubmitted(ReferralId ReferralId, PartnerId PartnerId, PersonId PersonId, string WantedTrack, DateTimeOffset At) : IDomainEvent;

public sealed record ReferralReviewStarted(ReferralId ReferralId, PartnerId PartnerId, DateTimeOffset At) : IDomainEvent;

public sealed record ReferralInformationRequested(ReferralId ReferralId, PartnerId PartnerId, PersonId PersonId, DateTimeOffset At) : IDomainEvent;

public sealed record ReferralInformationProvided(ReferralId ReferralId, PartnerId PartnerId, DateTimeOffset At) : IDomainEvent;

public sealed record ReferralDeclineProposed(ReferralId ReferralId, PartnerId PartnerId, DeclineReason Reason, DateTimeOffset At) : IDomainEvent;

public sealed record ReferralDeclineRefused(ReferralId ReferralId, PartnerId PartnerId, DateTimeOffset At) : IDomainEvent;

public sealed record ReferralDeclined(ReferralId ReferralId, PartnerId PartnerId, PersonId PersonId, DeclineReason Reason, DateTimeOffset At) : IDomainEvent;

public sealed record ReferralAccepted(ReferralId ReferralId, PartnerId PartnerId, PersonId PersonId, string WantedTrack, DateTimeOffset At) : IDomainEvent;

public sealed record ReferralWithdrawn(ReferralId ReferralId, PartnerId PartnerId, PersonId PersonId, WithdrawnBy WithdrawnBy, DateTimeOffset At) : IDomainEvent;

public sealed record ReferralExpired(ReferralId ReferralId, PartnerId PartnerId, PersonId PersonId, DateTimeOffset At) : IDomainEvent;

public sealed record ReferralSuperseded(ReferralId ReferralId, PartnerId PartnerId, PersonId PersonId, ReferralId SupersededBy, DateTimeOffset At) : IDomainEvent;

public sealed record ReferralReminderDue(ReferralId ReferralId, PartnerId PartnerId, int Number, DateTimeOffset At) : IDomainEvent;
