using Konexio.Enrolment.Domain.Referrals;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Learners;

public sealed record LearnerAdmitted(LearnerId LearnerId, PersonId PersonId, ReferralId? ReferralId) : IDomainEvent;

public sealed record LearnerLeft(LearnerId LearnerId, PersonId PersonId) : IDomainEvent;

public sealed record LearnerPositioned(
    PositioningId PositioningId, LearnerId LearnerId, CefrLevel French, decimal MeanDigital, DateOnly TakenOn) : IDomainEvent;

public sealed record ConsentGiven(ConsentEntryId EntryId, PersonId PersonId, ConsentPurpose Purpose, DateTimeOffset? Until) : IDomainEvent;

public sealed record ConsentRevoked(ConsentEntryId EntryId, PersonId PersonId, ConsentPurpose Purpose) : IDomainEvent;
