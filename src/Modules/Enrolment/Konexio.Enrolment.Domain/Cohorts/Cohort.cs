using Konexio.Enrolment.Domain.Geography;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Cohorts;

/// <summary>
/// One delivery of a stage at a site, as enrolment sees it. It counts its places and its waiting list instead of holding
/// them, so that a list of thousands costs nothing; the counters are true because whoever changes them holds the row's lock.
/// </summary>
public sealed partial class Cohort : AggregateRoot
{
    private Cohort()
    {
    }

    public CohortId Id { get; private set; }

    public string Name { get; private set; } = null!;

    public string TrackCode { get; private set; } = null!;

    public string StageCode { get; private set; } = null!;

    public Guid SiteId { get; private set; }

    public string SiteName { get; private set; } = null!;

    public GeoPoint? SitePoint { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    public CohortStatus Status { get; private set; }

    public int Capacity { get; private set; }

    public int OpenPlaces { get; private set; }

    public int HeldPlaces { get; private set; }

    public int FilledPlaces { get; private set; }

    public int Waiting { get; private set; }

    public long NextSequence { get; private set; } = 1;

    /// <summary>Begins without places; <see cref="Revise"/> brings them.</summary>
    internal static Cohort Open(CohortId id) => new() { Id = id };

    /// <summary>Takes what Curriculum published, and answers the new places. Only open places go, the highest numbers first.</summary>
    internal Result<List<Place>> Revise(CohortFacts facts, IReadOnlyList<Place> places, DateTimeOffset now)
    {
        if (Status is CohortStatus.Completed or CohortStatus.Cancelled) return CohortErrors.Closed;
        if (facts.Capacity < HeldPlaces + FilledPlaces)
            return CohortErrors.CapacityBelowTaken.With("taken", HeldPlaces + FilledPlaces).With("capacity", facts.Capacity);

        (Name, TrackCode, StageCode) = (facts.Name, facts.TrackCode, facts.StageCode);
        (SiteId, SiteName, SitePoint) = (facts.SiteId, facts.SiteName, facts.SitePoint);
        (StartsOn, EndsOn) = (facts.StartsOn, facts.EndsOn);
        return ChangeCapacity(facts.Capacity, places, now);
    }

    public Result Start() => Move(CohortStatus.Running, CohortStatus.Open);

    public Result Complete() => Move(CohortStatus.Completed, CohortStatus.Running);

    /// <summary>Withdraws what is offered; who waits stays on the list, so that they can be found another cohort.</summary>
    public Result Cancel(IReadOnlyList<PlaceOffer> pending, DateTimeOffset now)
    {
        var move = Move(CohortStatus.Cancelled, CohortStatus.Open, CohortStatus.Running);
        if (!move.Succeeded) return move;

        foreach (var offer in pending) Withdraw(offer, now);
        return Result.Success;
    }

    private List<Place> ChangeCapacity(int capacity, IReadOnlyList<Place> places, DateTimeOffset now)
    {
        var more = Math.Max(0, capacity - Capacity);
        var fewer = Math.Max(0, Capacity - capacity);
        List<Place> back = [.. In(PlaceState.Closed).OrderBy(place => place.Number).Take(more)];
        List<Place> away = [.. In(PlaceState.Open).OrderByDescending(place => place.Number).Take(fewer)];
        List<Place> added = [.. Enumerable.Range(places.Count + 1, more - back.Count).Select(number => new Place(Id, number, now))];

        foreach (var place in back) place.Reopen();
        foreach (var place in away) place.Close();
        if (more + fewer > 0) Raise(new CapacityChanged(Id, Capacity, capacity));
        OpenPlaces += more - fewer;
        Capacity = capacity;
        return added;

        IEnumerable<Place> In(PlaceState state) => places.Where(place => place.State == state);
    }

    private Result Move(CohortStatus to, params ReadOnlySpan<CohortStatus> from)
    {
        if (!from.Contains(Status)) return CohortErrors.TransitionNotAllowed(Status, to);

        Status = to;
        return Result.Success;
    }
}
