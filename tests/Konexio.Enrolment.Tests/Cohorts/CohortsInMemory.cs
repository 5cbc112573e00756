using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Geography;
using Konexio.Enrolment.Domain.Learners;

namespace Konexio.Enrolment.Tests.Cohorts;

/// <summary>The collection as lists: the plainest thing that keeps the contract.</summary>
internal sealed class CohortsInMemory : ICohorts
{
    public List<Cohort> All { get; } = [];

    public List<Place> AllPlaces { get; } = [];

    public List<WaitingListEntry> Entries { get; } = [];

    public List<PlaceOffer> Offers { get; } = [];

    public static CohortFacts Facts(int capacity, double latitude = 48.8566, double longitude = 2.3522) => new(
        "Lyon 12",
        "parcours-digital",
        "autonomie",
        Guid.Parse("0198a000-0000-7000-8000-000000000001"),
        "Maison des associations",
        GeoPoint.Create(latitude, longitude).Value,
        new DateOnly(2026, 4, 1),
        new DateOnly(2026, 6, 30),
        capacity);

    public Task<Cohort?> Find(CohortId id, CancellationToken ct) => Task.FromResult(All.Find(cohort => cohort.Id == id));

    public Task<Cohort?> FindLocked(CohortId id, CancellationToken ct) => Find(id, ct);

    public Task<Cohort?> FindLockedOf(PlaceOfferId offer, CancellationToken ct) =>
        Task.FromResult(All.Find(cohort => Offers.Exists(made => made.Id == offer && made.CohortId == cohort.Id)));

    public Task<IReadOnlyList<Cohort>> WithOpenPlaces(string stageCode, CancellationToken ct) =>
        List(All.Where(cohort => cohort.StageCode == stageCode && cohort.Status == CohortStatus.Open && cohort.OpenPlaces > 0));

    public Task<IReadOnlyList<Place>> Places(CohortId cohort, CancellationToken ct) =>
        List(AllPlaces.Where(place => place.CohortId == cohort));

    public Task<Place?> FindPlace(PlaceId id, CancellationToken ct) => Task.FromResult(AllPlaces.Find(place => place.Id == id));

    public Task<IReadOnlyList<Place>> OpenPlaces(CohortId cohort, int count, CancellationToken ct) => List(AllPlaces
        .Where(place => place.CohortId == cohort && place.State == PlaceState.Open)
        .OrderBy(place => place.Number)
        .Take(count));

    public Task<IReadOnlyList<WaitingListEntry>> FirstWaiting(CohortId cohort, int count, CancellationToken ct) => List(Entries
        .Where(entry => entry.CohortId == cohort && entry.State == WaitingListState.Waiting)
        .OrderBy(entry => entry.Priority)
        .ThenBy(entry => entry.Sequence)
        .Take(count));

    public Task<WaitingListEntry?> LiveEntry(CohortId cohort, LearnerId learner, CancellationToken ct) => Task.FromResult(Entries
        .Find(entry => entry.CohortId == cohort && entry.LearnerId == learner && entry.State != WaitingListState.Left));

    public Task<WaitingListEntry?> FindEntry(WaitingListEntryId id, CancellationToken ct) => Task.FromResult(Entries.Find(entry => entry.Id == id));

    public Task<int?> PositionOf(WaitingListEntry entry, CancellationToken ct) => Task.FromResult<int?>(entry.State == WaitingListState.Waiting
        ? Entries.Count(other => other.CohortId == entry.CohortId && other.State == WaitingListState.Waiting && other.IsBefore(entry)) + 1
        : null);

    public Task<PlaceOffer?> FindOffer(PlaceOfferId id, CancellationToken ct) => Task.FromResult(Offers.Find(offer => offer.Id == id));

    public Task<IReadOnlyList<PlaceOffer>> PendingOffers(CohortId cohort, CancellationToken ct) =>
        List(Offers.Where(offer => offer.CohortId == cohort && offer.State == PlaceOfferState.Pending));

    public Task<IReadOnlyList<PlaceOfferId>> LapsedOffers(DateTimeOffset now, int max, CancellationToken ct) => List(Offers
        .Where(offer => offer.State == PlaceOfferState.Pending && offer.ExpiresAt <= now)
        .OrderBy(offer => offer.ExpiresAt)
        .Take(max)
        .Select(offer => offer.Id));

    public void Add(Cohort cohort) => All.Add(cohort);

    public void Add(Place place) => AllPlaces.Add(place);

    public void Add(WaitingListEntry entry) => Entries.Add(entry);

    public void Add(PlaceOffer offer) => Offers.Add(offer);

    private static Task<IReadOnlyList<T>> List<T>(IEnumerable<T> items) => Task.FromResult<IReadOnlyList<T>>([.. items]);
}
