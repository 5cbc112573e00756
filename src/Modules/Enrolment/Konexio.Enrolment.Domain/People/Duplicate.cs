using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.People;

public readonly record struct DuplicateId(Guid Value) : IId<DuplicateId>
{
    public static DuplicateId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public enum DuplicateStatus
{
    Open,
    Merged,
    Dismissed,
    Undone,
}

/// <summary>Two records that may be of one human being, and what was decided of them.</summary>
public sealed class Duplicate : AggregateRoot
{
    private Duplicate()
    {
    }

    public DuplicateId Id { get; private set; }

    /// <summary>The lower id of the two, as PostgreSQL too orders them: a pair exists once.</summary>
    public PersonId First { get; private set; }

    public PersonId Second { get; private set; }

    public Certainty Certainty { get; private set; }

    public DuplicateReason Reason { get; private set; }

    /// <summary>0 to 100.</summary>
    public int Score { get; private set; }

    public DuplicateStatus Status { get; private set; }

    public DateTimeOffset FoundAt { get; private set; }

    public PersonId? Survivor { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? DecidedBy { get; private set; }

    public PersonId? Absorbed => Survivor is null ? null : Survivor == First ? Second : First;

    public static Duplicate Suspect(DuplicateId id, PersonId one, PersonId other, DuplicateMatch match, DateTimeOffset now)
    {
        var (first, second) = InOrder(one, other);
        var duplicate = new Duplicate
        {
            Id = id,
            First = first,
            Second = second,
            Certainty = match.Certainty,
            Reason = match.Reason,
            Score = match.Score,
            Status = DuplicateStatus.Open,
            FoundAt = now,
        };
        duplicate.Raise(new DuplicateSuspected(id, match.Certainty, now));
        return duplicate;
    }

    public static (PersonId First, PersonId Second) InOrder(PersonId one, PersonId other) =>
        one.Value.CompareTo(other.Value) switch
        {
            < 0 => (one, other),
            > 0 => (other, one),
            _ => throw new ArgumentException("A record is no duplicate of itself.", nameof(other)),
        };

    public Result Merge(PersonId survivor, string by, DateTimeOffset now)
    {
        if (Status != DuplicateStatus.Open) return DuplicateErrors.AlreadyDecided;
        if (survivor != First && survivor != Second) return DuplicateErrors.SurvivorNotOfThePair;

        Survivor = survivor;
        Decide(DuplicateStatus.Merged, by, now);
        Raise(new DuplicateMerged(Id, survivor, now));
        return Result.Success;
    }

    public Result Dismiss(string by, DateTimeOffset now)
    {
        if (Status != DuplicateStatus.Open) return DuplicateErrors.AlreadyDecided;

        Decide(DuplicateStatus.Dismissed, by, now);
        Raise(new DuplicateDismissed(Id, now));
        return Result.Success;
    }

    public Result Undo(string by, DateTimeOffset now)
    {
        if (Status != DuplicateStatus.Merged) return DuplicateErrors.NotMerged;

        Decide(DuplicateStatus.Undone, by, now);
        Raise(new DuplicateUndone(Id, now));
        return Result.Success;
    }

    private void Decide(DuplicateStatus status, string by, DateTimeOffset now) =>
        (Status, DecidedBy, DecidedAt) = (status, by, now);
}
