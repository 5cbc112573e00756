namespace Konexio.Certification.Domain.Attempts;

public enum AbortReason
{
    /// <summary>The candidate stopped: what they had scored stands.</summary>
    ByCandidate,

    /// <summary>The machine or the room failed: the attempt is neutralised.</summary>
    Technical,
}

public enum CancellationReason
{
    Withdrawn,
    DidNotCome,
    SessionCancelled,
    ByJury,
}

/// <summary>What an attempt comes to.</summary>
public enum AttemptOutcome
{
    Pending,
    Passed,
    Failed,

    /// <summary>It counts neither as a success nor as a failure, nor as a try.</summary>
    Neutralised,
}
