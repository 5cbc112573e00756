using Konexio.Enrolment.Domain.Learners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Cohorts;

public sealed record CapacityChanged(CohortId CohortId, int From, int To) : IDomainEvent;

public sealed record WaitingListJoined(CohortId CohortId, WaitingListEntryId EntryId, LearnerId LearnerId) : IDomainEvent;

public sealed record WaitingListLeft(CohortId CohortId, WaitingListEntryId EntryId, LearnerId LearnerId) : IDomainEvent;

public sealed record PlaceOffered(
    PlaceOfferId OfferId, CohortId CohortId, PlaceId PlaceId, LearnerId LearnerId, DateTimeOffset ExpiresAt) : IDomainEvent;

public sealed record PlaceFilled(PlaceOfferId OfferId, CohortId CohortId, PlaceId PlaceId, LearnerId LearnerId) : IDomainEvent;

public sealed record PlaceOfferDeclined(PlaceOfferId OfferId, CohortId CohortId, LearnerId LearnerId) : IDomainEvent;

public sealed record PlaceOfferLapsed(PlaceOfferId OfferId, CohortId CohortId, LearnerId LearnerId) : IDomainEvent;

public sealed record PlaceOfferWithdrawn(PlaceOfferId OfferId, CohortId CohortId, LearnerId LearnerId) : IDomainEvent;

public sealed record PlaceReopened(CohortId CohortId, PlaceId PlaceId) : IDomainEvent;
