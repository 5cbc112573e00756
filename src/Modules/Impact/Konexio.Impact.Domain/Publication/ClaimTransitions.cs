using System.Collections.Frozen;

namespace Konexio.Impact.Domain.Publication;

public enum ClaimStatus
{
    /// <summary>It says what is to be measured.</summary>
    Draft,

    /// <summary>It has been measured, and is not public yet.</summary>
    Computed,

    /// <summary>Everybody reads it.</summary>
    Published,

    /// <summary>A newer one says the same of another time.</summary>
    Superseded,

    /// <summary>The school no longer stands by it.</summary>
    Withdrawn,
}

public enum ClaimVerb
{
    Compute,
    Publish,
    Supersede,
    Withdraw,
}

public enum ClaimWithdrawalReason
{
    /// <summary>The figure was wrong.</summary>
    WrongFigure,

    /// <summary>What was measured was not what the words say.</summary>
    WrongMethod,

    /// <summary>It says nothing of today.</summary>
    Outdated,

    Other,
}

/// <summary>What may be done in which status. What was public is never changed: readers have copies.</summary>
public static class ClaimTransitions
{
    public static FrozenDictionary<(ClaimStatus From, ClaimVerb Verb), ClaimStatus> Allowed { get; } =
        new Dictionary<(ClaimStatus, ClaimVerb), ClaimStatus>
        {
            [(ClaimStatus.Draft, ClaimVerb.Compute)] = ClaimStatus.Computed,
            [(ClaimStatus.Computed, ClaimVerb.Compute)] = ClaimStatus.Computed,
            [(ClaimStatus.Computed, ClaimVerb.Publish)] = ClaimStatus.Published,
            [(ClaimStatus.Published, ClaimVerb.Supersede)] = ClaimStatus.Superseded,
            [(ClaimStatus.Published, ClaimVerb.Withdraw)] = ClaimStatus.Withdrawn,
        }.ToFrozenDictionary();
}
