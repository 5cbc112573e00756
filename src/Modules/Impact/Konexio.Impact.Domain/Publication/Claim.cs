using Konexio.SharedKernel;

namespace Konexio.Impact.Domain.Publication;

public readonly record struct ClaimId(Guid Value) : IId<ClaimId>
{
    public static ClaimId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A figure that the school stands by in public: measured once, frozen, and shown with all that it rests on.</summary>
public sealed class Claim : AggregateRoot
{
    private Claim()
    {
    }

    public ClaimId Id { get; private set; }

    public ClaimSubject Subject { get; private set; } = null!;

    /// <summary>The subject's, under which only one claim is public at a time.</summary>
    public string Indicator { get; private set; } = "";

    public string ScopeKey { get; private set; } = "";

    public ClaimStatus Status { get; private set; }

    public Measurement? Measured { get; private set; }

    public DateTimeOffset DraftedAt { get; private set; }

    public DateTimeOffset? ComputedAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Since when it is no longer public.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public ClaimId? SupersededBy { get; private set; }

    public ClaimWithdrawalReason? Withdrawal { get; private set; }

    public static Result<Claim> Draft(ClaimId id, ClaimSubject subject, DateTimeOffset now)
    {
        if (subject.Until < subject.From) return ClaimErrors.EndsBeforeItStarts;
        if (subject.From > SchoolDay.Of(now)) return ClaimErrors.InFuture;

        return new Claim { Id = id, Subject = subject, Indicator = subject.Indicator, ScopeKey = subject.ScopeKey, DraftedAt = now };
    }

    /// <summary>Takes what was measured; it may be measured again until it is public.</summary>
    public Result Compute(Measurement measured, DateTimeOffset now)
    {
        if (Go(ClaimVerb.Compute) is not { } next) return ClaimErrors.WrongState(Status);

        (Status, Measured, ComputedAt) = (next, measured, now);
        return Result.Success;
    }

    /// <param name="everPublished">All claims on the same indicator that are or were public.</param>
    /// <param name="now">When it becomes public.</param>
    public Result Publish(IReadOnlyList<Claim> everPublished, DateTimeOffset now)
    {
        if (Go(ClaimVerb.Publish) is not { } next) return ClaimErrors.WrongState(Status);
        if (Measured!.Ratio is null) return ClaimErrors.NothingMeasured;
        if (!Measured.IsLargeEnough) return ClaimErrors.TooFewPeople;
        if (everPublished.Any(other => other.Id != Id && Subject.IsComparableTo(other.Subject) && Measured.IsTooCloseTo(other.Measured!))) return ClaimErrors.TooCloseToAnother;

        foreach (var other in everPublished.Where(other => other.Status == ClaimStatus.Published && other.ScopeKey == ScopeKey)) other.GiveWayTo(Id, now);
        (Status, PublishedAt) = (next, now);
        return Result.Success;
    }

    public Result Withdraw(ClaimWithdrawalReason reason, DateTimeOffset now)
    {
        if (Go(ClaimVerb.Withdraw) is not { } next) return ClaimErrors.WrongState(Status);

        (Status, Withdrawal, EndedAt) = (next, reason, now);
        return Result.Success;
    }

    /// <summary>What measuring again says of the figures that were taken.</summary>
    public Result<Recomputation> CompareWith(Measurement again) => Measured is { } first
        ? new Recomputation(first, again)
        : ClaimErrors.WrongState(Status);

    private void GiveWayTo(ClaimId newer, DateTimeOffset now) =>
        (Status, SupersededBy, EndedAt) = (ClaimTransitions.Allowed[(Status, ClaimVerb.Supersede)], newer, now);

    private ClaimStatus? Go(ClaimVerb verb) => ClaimTransitions.Allowed.TryGetValue((Status, verb), out var next) ? next : null;
}

/// <summary>The same measured twice.</summary>
public sealed record Recomputation(Measurement First, Measurement Again)
{
    public bool AreInputsEqual => First.InputsHash == Again.InputsHash;

    public bool AreFiguresEqual => First == Again with { InputsHash = First.InputsHash };
}

public interface IClaims
{
    Task<Claim?> Find(ClaimId id, CancellationToken ct);

    /// <summary>Those that are or were public, of one indicator; nobody else changes them meanwhile.</summary>
    Task<IReadOnlyList<Claim>> EverPublishedLocked(string indicator, CancellationToken ct);

    Task Add(Claim claim, CancellationToken ct);
}
