using Konexio.Enrolment.Domain.Learners;

namespace Konexio.Enrolment.Domain.Cohorts;

public enum WaitingListState
{
    Waiting,
    Offered,
    Placed,
    Left,
}

/// <summary>A learner's turn in a cohort's list; it lives until the learner has left.</summary>
public sealed class WaitingListEntry
{
    public const int HighestPriority = 0;
    public const int LowestPriority = 9;
    public const int DefaultPriority = 5;

    private WaitingListEntry()
    {
    }

    internal WaitingListEntry(CohortId cohort, LearnerId learner, int priority, long sequence, DateTimeOffset now)
    {
        Id = new WaitingListEntryId(Guid.CreateVersion7(now));
        CohortId = cohort;
        LearnerId = learner;
        Priority = priority;
        Sequence = sequence;
        RequestedAt = now;
    }

    public WaitingListEntryId Id { get; private set; }

    public CohortId CohortId { get; private set; }

    public LearnerId LearnerId { get; private set; }

    public int Priority { get; private set; }

    /// <summary>Given by the cohort, one by one: it settles the order of requests at the same instant.</summary>
    public long Sequence { get; private set; }

    public DateTimeOffset RequestedAt { get; private set; }

    public WaitingListState State { get; private set; }

    public bool IsBefore(WaitingListEntry other) =>
        Priority < other.Priority || (Priority == other.Priority && Sequence < other.Sequence);

    internal void Offer() => Move(WaitingListState.Waiting, WaitingListState.Offered);

    internal void Place() => Move(WaitingListState.Offered, WaitingListState.Placed);

    internal void Leave() => State = WaitingListState.Left;

    private void Move(WaitingListState from, WaitingListState to)
    {
        if (State != from) throw new InvalidOperationException($"An entry that is {State} cannot become {to}.");

        State = to;
    }
}
