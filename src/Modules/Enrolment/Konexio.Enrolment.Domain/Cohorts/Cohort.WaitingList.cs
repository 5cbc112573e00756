using Konexio.Enrolment.Domain.Learners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Cohorts;

public sealed partial class Cohort
{
    /// <summary>Puts a learner on the list. <paramref name="live"/> is the entry that the learner has here already, if any.</summary>
    public Result<WaitingListEntry> Join(LearnerId learner, int priority, WaitingListEntry? live, DateTimeOffset now)
    {
        if (Status != CohortStatus.Open) return CohortErrors.NotOpen;
        if (priority is < WaitingListEntry.HighestPriority or > WaitingListEntry.LowestPriority) return WaitingListErrors.PriorityOutOfRange;
        if (live is not null) return WaitingListErrors.AlreadyOnList;

        var entry = new WaitingListEntry(Id, learner, priority, NextSequence, now);
        NextSequence++;
        Waiting++;
        Raise(new WaitingListJoined(Id, entry.Id, learner));
        return entry;
    }

    /// <summary>Takes a waiting learner off the list; an offer is declined or withdrawn instead.</summary>
    public Result Leave(WaitingListEntry entry)
    {
        if (entry.State != WaitingListState.Waiting) return WaitingListErrors.NotWaiting;

        entry.Leave();
        Waiting--;
        Raise(new WaitingListLeft(Id, entry.Id, entry.LearnerId));
        return Result.Success;
    }

    /// <summary>Holds an open place for the first of the list; <see cref="Allocation"/> finds both.</summary>
    internal PlaceOffer Offer(Place open, WaitingListEntry first, OfferTerms terms, DateTimeOffset now)
    {
        var offer = new PlaceOffer(open, first, terms, now);
        open.Hold(offer.ExpiresAt);
        first.Offer();
        OpenPlaces--;
        HeldPlaces++;
        Waiting--;
        Raise(new PlaceOffered(offer.Id, Id, open.Id, first.LearnerId, offer.ExpiresAt));
        return offer;
    }

    public Result Accept(PlaceOffer offer, DateTimeOffset now)
    {
        if (Status is CohortStatus.Completed or CohortStatus.Cancelled) return CohortErrors.Closed;

        var closed = offer.Close(PlaceOfferState.Accepted, now);
        if (!closed.Succeeded) return closed;

        offer.Place.Fill();
        offer.Entry.Place();
        HeldPlaces--;
        FilledPlaces++;
        Raise(new PlaceFilled(offer.Id, Id, offer.PlaceId, offer.LearnerId));
        return Result.Success;
    }

    public Result Decline(PlaceOffer offer, DateTimeOffset now) =>
        GiveBack(offer, PlaceOfferState.Declined, new PlaceOfferDeclined(offer.Id, Id, offer.LearnerId), now);

    public Result Lapse(PlaceOffer offer, DateTimeOffset now) =>
        GiveBack(offer, PlaceOfferState.Lapsed, new PlaceOfferLapsed(offer.Id, Id, offer.LearnerId), now);

    public Result Withdraw(PlaceOffer offer, DateTimeOffset now) =>
        GiveBack(offer, PlaceOfferState.Withdrawn, new PlaceOfferWithdrawn(offer.Id, Id, offer.LearnerId), now);

    /// <summary>Opens again the place of a learner who withdrew before the cohort started.</summary>
    public Result Release(Place place, WaitingListEntry entry)
    {
        if (Status != CohortStatus.Open) return CohortErrors.NotOpen;
        if (place.State != PlaceState.Filled || entry.State != WaitingListState.Placed) return PlaceErrors.NotFilled;

        FilledPlaces--;
        Reopen(place, entry);
        return Result.Success;
    }

    private Result GiveBack(PlaceOffer offer, PlaceOfferState outcome, IDomainEvent happened, DateTimeOffset now)
    {
        var closed = offer.Close(outcome, now);
        if (!closed.Succeeded) return closed;

        HeldPlaces--;
        Raise(happened);
        Reopen(offer.Place, offer.Entry);
        return Result.Success;
    }

    private void Reopen(Place place, WaitingListEntry entry)
    {
        place.Reopen();
        entry.Leave();
        OpenPlaces++;
        Raise(new PlaceReopened(Id, place.Id));
    }
}
