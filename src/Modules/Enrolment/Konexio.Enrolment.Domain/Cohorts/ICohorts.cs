using Konexio.Enrolment.Domain.Learners;

namespace Konexio.Enrolment.Domain.Cohorts;

/// <summary>
/// Cohorts with their places, lists and offers. Answers count what was changed or added since loading, saved or not. To
/// change anything, first take the cohort's lock (FindLocked…), then load the rest.
/// </summary>
public interface ICohorts
{
    Task<Cohort?> Find(CohortId id, CancellationToken ct);

    Task<Cohort?> FindLocked(CohortId id, CancellationToken ct);

    /// <summary>The locked cohort of an offer; the offer itself is loaded after, so that it is seen as the lock found it.</summary>
    Task<Cohort?> FindLockedOf(PlaceOfferId offer, CancellationToken ct);

    /// <summary>Open cohorts of a stage that have an open place.</summary>
    Task<IReadOnlyList<Cohort>> WithOpenPlaces(string stageCode, CancellationToken ct);

    /// <summary>All places of a cohort, closed ones too.</summary>
    Task<IReadOnlyList<Place>> Places(CohortId cohort, CancellationToken ct);

    Task<Place?> FindPlace(PlaceId id, CancellationToken ct);

    /// <summary>Open places, lowest number first.</summary>
    Task<IReadOnlyList<Place>> OpenPlaces(CohortId cohort, int count, CancellationToken ct);

    /// <summary>Who waits, in the list's order: priority, then sequence.</summary>
    Task<IReadOnlyList<WaitingListEntry>> FirstWaiting(CohortId cohort, int count, CancellationToken ct);

    /// <summary>The learner's entry that is waiting, offered or placed.</summary>
    Task<WaitingListEntry?> LiveEntry(CohortId cohort, LearnerId learner, CancellationToken ct);

    Task<WaitingListEntry?> FindEntry(WaitingListEntryId id, CancellationToken ct);

    /// <summary>How many wait before this one, and one; null for who does not wait.</summary>
    Task<int?> PositionOf(WaitingListEntry entry, CancellationToken ct);

    Task<PlaceOffer?> FindOffer(PlaceOfferId id, CancellationToken ct);

    Task<IReadOnlyList<PlaceOffer>> PendingOffers(CohortId cohort, CancellationToken ct);

    /// <summary>Pending offers whose time is over, oldest first; each is then lapsed under its cohort's lock.</summary>
    Task<IReadOnlyList<PlaceOfferId>> LapsedOffers(DateTimeOffset now, int max, CancellationToken ct);

    void Add(Cohort cohort);

    void Add(Place place);

    void Add(WaitingListEntry entry);

    void Add(PlaceOffer offer);
}
