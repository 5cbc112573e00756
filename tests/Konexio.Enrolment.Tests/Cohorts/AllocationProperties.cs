using FsCheck.Xunit;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Learners;

namespace Konexio.Enrolment.Tests.Cohorts;

public sealed class AllocationProperties
{
    public enum Kind
    {
        Join,
        JoinAgain,
        Accept,
        Decline,
        Lapse,
        Withdraw,
        Leave,
        Release,
        ChangeCapacity,
        Wait,
    }

    public sealed record Move(Kind Kind, byte Which, byte Amount);

    [Property(MaxTest = 400, EndSize = 150)]
    public async Task Whatever_happens_places_and_list_stay_true(Move[] moves, byte capacity)
    {
        var day = await ASchoolDay.Begin(capacity % 6);
        HashSet<LearnerId> joiners = [];
        foreach (var move in moves)
        {
            var waited = day.Cohorts.Entries.Where(entry => entry.State == WaitingListState.Waiting).ToList();
            var offered = day.Cohorts.Offers.Count;

            await Play(day, move, joiners);

            TheCountersAreTrue(day);
            NobodyIsLost(day, joiners);
            NobodyWaitsWhileAPlaceIsOpen(day);
            TheFirstAreServed(day, waited, day.Cohorts.Offers.Skip(offered));
        }
    }

    private static void TheCountersAreTrue(ASchoolDay day)
    {
        var cohort = day.Cohort;
        var places = day.Cohorts.AllPlaces;
        places.Count(place => place.State == PlaceState.Open).ShouldBe(cohort.OpenPlaces);
        places.Count(place => place.State == PlaceState.Held).ShouldBe(cohort.HeldPlaces);
        places.Count(place => place.State == PlaceState.Filled).ShouldBe(cohort.FilledPlaces);
        places.Count(place => place.State != PlaceState.Closed).ShouldBe(cohort.Capacity);
        (cohort.HeldPlaces + cohort.FilledPlaces).ShouldBeLessThanOrEqualTo(cohort.Capacity);
        places.Select(place => place.Number).Order().ShouldBe(Enumerable.Range(1, places.Count));
        day.Cohorts.Entries.Count(entry => entry.State == WaitingListState.Waiting).ShouldBe(cohort.Waiting);
        day.Cohorts.Entries.Select(entry => entry.Sequence).ShouldBeUnique();
    }

    private static void NobodyIsLost(ASchoolDay day, HashSet<LearnerId> joiners)
    {
        day.Cohorts.Entries.Select(entry => entry.LearnerId).ToHashSet().SetEquals(joiners).ShouldBeTrue();
        foreach (var learner in joiners)
            day.Cohorts.Entries.Count(entry => entry.LearnerId == learner && entry.State != WaitingListState.Left).ShouldBeLessThanOrEqualTo(1);

        foreach (var entry in day.Cohorts.Entries)
        {
            var offers = day.Cohorts.Offers.Where(offer => offer.EntryId == entry.Id).ToList();
            offers.Count(offer => offer.State == PlaceOfferState.Pending).ShouldBe(entry.State == WaitingListState.Offered ? 1 : 0);
            if (entry.State == WaitingListState.Placed) offers.ShouldHaveSingleItem().State.ShouldBe(PlaceOfferState.Accepted);
            if (entry.State == WaitingListState.Waiting) offers.ShouldBeEmpty();
        }

        day.Cohorts.Entries.Count(entry => entry.State == WaitingListState.Offered).ShouldBe(day.Cohort.HeldPlaces);
        day.Cohorts.Entries.Count(entry => entry.State == WaitingListState.Placed).ShouldBe(day.Cohort.FilledPlaces);
        day.Pending.Select(offer => offer.PlaceId).ShouldBeUnique();
    }

    private static void NobodyWaitsWhileAPlaceIsOpen(ASchoolDay day) =>
        (day.Cohort.OpenPlaces > 0 && day.Cohort.Waiting > 0).ShouldBeFalse();

    private static void TheFirstAreServed(ASchoolDay day, List<WaitingListEntry> waited, IEnumerable<PlaceOffer> made)
    {
        foreach (var offer in made)
        {
            offer.ExpiresAt.ShouldBe(day.Now.AddHours(72));
            waited.Where(entry => entry.State == WaitingListState.Waiting).ShouldAllBe(entry => offer.Entry.IsBefore(entry));
        }
    }

    private static async Task Play(ASchoolDay day, Move move, HashSet<LearnerId> joiners)
    {
        var offer = At(day.Pending, move.Which);
        var expired = offer is not null && day.Now >= offer.ExpiresAt;
        switch (move.Kind)
        {
            case Kind.Join or Kind.JoinAgain:
                var number = move.Kind == Kind.Join ? 1 + joiners.Count : 1 + (move.Which % 5);
                var wasLive = await day.Cohorts.LiveEntry(day.Id, ASchoolDay.Learner(number), CancellationToken.None) is not null;
                (await day.Join(number, move.Amount % 10)).Succeeded.ShouldBe(!wasLive);
                joiners.Add(ASchoolDay.Learner(number));
                break;
            case Kind.Accept when offer is not null:
                (await day.Do(cohort => cohort.Accept(offer, day.Now))).Error.ShouldBe(expired ? PlaceOfferErrors.Expired : null);
                break;
            case Kind.Decline when offer is not null:
                (await day.Do(cohort => cohort.Decline(offer, day.Now))).Succeeded.ShouldBeTrue();
                break;
            case Kind.Lapse when offer is not null:
                (await day.Do(cohort => cohort.Lapse(offer, day.Now))).Error.ShouldBe(expired ? null : PlaceOfferErrors.NotExpired);
                break;
            case Kind.Withdraw when offer is not null:
                (await day.Do(cohort => cohort.Withdraw(offer, day.Now))).Succeeded.ShouldBeTrue();
                break;
            case Kind.Leave when At(day.Cohorts.Entries, move.Which) is { } entry:
                var waits = entry.State == WaitingListState.Waiting;
                (await day.Do(cohort => cohort.Leave(entry))).Succeeded.ShouldBe(waits);
                break;
            case Kind.Release when At(day.Cohorts.Offers.Where(IsPlaced), move.Which) is { } placed:
                (await day.Do(cohort => cohort.Release(placed.Place, placed.Entry))).Succeeded.ShouldBeTrue();
                break;
            case Kind.ChangeCapacity:
                var taken = day.Cohort.HeldPlaces + day.Cohort.FilledPlaces;
                (await day.Publish(move.Amount % 8)).Succeeded.ShouldBe(move.Amount % 8 >= taken);
                break;
            case Kind.Wait:
                day.Pass(move.Amount % 100);
                break;
        }
    }

    private static bool IsPlaced(PlaceOffer offer) => offer.Entry.State == WaitingListState.Placed;

    private static T? At<T>(IEnumerable<T> items, byte which) where T : class
    {
        List<T> all = [.. items];
        return all.Count == 0 ? null : all[which % all.Count];
    }
}
