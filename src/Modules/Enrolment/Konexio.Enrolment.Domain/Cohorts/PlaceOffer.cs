using Konexio.Enrolment.Domain.Learners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Cohorts;

public enum PlaceOfferState
{
    Pending,
    Accepted,
    Declined,
    Lapsed,
    Withdrawn,
}

/// <summary>A place held for the first of the list. It is loaded with its place and its entry; only the cohort changes it.</summary>
public sealed class PlaceOffer
{
    private PlaceOffer()
    {
    }

    internal PlaceOffer(Place place, WaitingListEntry entry, OfferTerms terms, DateTimeOffset now)
    {
        Id = new PlaceOfferId(Guid.CreateVersion7(now));
        CohortId = place.CohortId;
        PlaceId = place.Id;
        Place = place;
        EntryId = entry.Id;
        Entry = entry;
        LearnerId = entry.LearnerId;
        MadeAt = now;
        ExpiresAt = now.AddHours(terms.Hours);
    }

    public PlaceOfferId Id { get; private set; }

    public CohortId CohortId { get; private set; }

    public PlaceId PlaceId { get; private set; }

    public Place Place { get; private set; } = null!;

    public WaitingListEntryId EntryId { get; private set; }

    public WaitingListEntry Entry { get; private set; } = null!;

    public LearnerId LearnerId { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public PlaceOfferState State { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    internal bool IsExpired(DateTimeOffset now) => now >= ExpiresAt;

    internal Result Close(PlaceOfferState outcome, DateTimeOffset now)
    {
        if (State != PlaceOfferState.Pending) return PlaceOfferErrors.AlreadyAnswered;
        if (outcome == PlaceOfferState.Accepted && IsExpired(now)) return PlaceOfferErrors.Expired;
        if (outcome == PlaceOfferState.Lapsed && !IsExpired(now)) return PlaceOfferErrors.NotExpired;

        State = outcome;
        ClosedAt = now;
        return Result.Success;
    }
}
