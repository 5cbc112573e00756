namespace Konexio.Enrolment.Domain.Cohorts;

public enum PlaceState
{
    Open,
    Held,
    Filled,

    /// <summary>Taken away by a smaller capacity. It is kept, since earlier offers name it, and comes back first.</summary>
    Closed,
}

/// <summary>One seat of a cohort. Only the cohort changes it, so that its counters stay true.</summary>
public sealed class Place
{
    private Place()
    {
    }

    internal Place(CohortId cohort, int number, DateTimeOffset now)
    {
        Id = new PlaceId(Guid.CreateVersion7(now));
        CohortId = cohort;
        Number = number;
    }

    public PlaceId Id { get; private set; }

    public CohortId CohortId { get; private set; }

    public int Number { get; private set; }

    public PlaceState State { get; private set; }

    public DateTimeOffset? HeldUntil { get; private set; }

    internal void Hold(DateTimeOffset until)
    {
        if (State != PlaceState.Open) throw new InvalidOperationException("Only an open place can be held.");

        State = PlaceState.Held;
        HeldUntil = until;
    }

    internal void Fill()
    {
        if (State != PlaceState.Held) throw new InvalidOperationException("Only a held place can be filled.");

        State = PlaceState.Filled;
        HeldUntil = null;
    }

    internal void Close()
    {
        if (State != PlaceState.Open) throw new InvalidOperationException("Only an open place can be closed.");

        State = PlaceState.Closed;
    }

    internal void Reopen()
    {
        if (State == PlaceState.Open) throw new InvalidOperationException("The place is open already.");

        State = PlaceState.Open;
        HeldUntil = null;
    }
}
