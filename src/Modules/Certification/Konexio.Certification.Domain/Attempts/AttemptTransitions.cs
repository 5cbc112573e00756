using System.Collections.Frozen;

namespace Konexio.Certification.Domain.Attempts;

public enum AttemptStatus
{
    Registered,
    Started,
    Passed,
    Failed,
    Aborted,
    Cancelled,
    Rejected,
}

public enum AttemptVerb
{
    Start,

    /// <summary>Takes a registration back before it starts.</summary>
    Withdraw,

    Pass,
    Fail,
    Abort,

    /// <summary>Notes what a candidate who stopped had scored; that they stopped is kept.</summary>
    ScoreAborted,

    /// <summary>The jury's: as if it had never been.</summary>
    Annul,

    /// <summary>The jury's, for fraud.</summary>
    Reject,

    /// <summary>Leads back to where the rejection came from.</summary>
    Unreject,
}

/// <summary>What may be done in which status: the only place that says so.</summary>
public static class AttemptTransitions
{
    /// <summary>Where it leads; null for where it came from.</summary>
    public static FrozenDictionary<(AttemptStatus From, AttemptVerb Verb), AttemptStatus?> Allowed { get; } =
        new Dictionary<(AttemptStatus, AttemptVerb), AttemptStatus?>
        {
            [(AttemptStatus.Registered, AttemptVerb.Start)] = AttemptStatus.Started,
            [(AttemptStatus.Registered, AttemptVerb.Withdraw)] = AttemptStatus.Cancelled,
            [(AttemptStatus.Started, AttemptVerb.Pass)] = AttemptStatus.Passed,
            [(AttemptStatus.Started, AttemptVerb.Fail)] = AttemptStatus.Failed,
            [(AttemptStatus.Started, AttemptVerb.Abort)] = AttemptStatus.Aborted,
            [(AttemptStatus.Passed, AttemptVerb.Pass)] = AttemptStatus.Passed,
            [(AttemptStatus.Passed, AttemptVerb.Fail)] = AttemptStatus.Failed,
            [(AttemptStatus.Failed, AttemptVerb.Pass)] = AttemptStatus.Passed,
            [(AttemptStatus.Failed, AttemptVerb.Fail)] = AttemptStatus.Failed,
            [(AttemptStatus.Aborted, AttemptVerb.ScoreAborted)] = AttemptStatus.Aborted,
            [(AttemptStatus.Passed, AttemptVerb.Annul)] = AttemptStatus.Cancelled,
            [(AttemptStatus.Failed, AttemptVerb.Annul)] = AttemptStatus.Cancelled,
            [(AttemptStatus.Aborted, AttemptVerb.Annul)] = AttemptStatus.Cancelled,
            [(AttemptStatus.Passed, AttemptVerb.Reject)] = AttemptStatus.Rejected,
            [(AttemptStatus.Failed, AttemptVerb.Reject)] = AttemptStatus.Rejected,
            [(AttemptStatus.Aborted, AttemptVerb.Reject)] = AttemptStatus.Rejected,
            [(AttemptStatus.Rejected, AttemptVerb.Unreject)] = null,
        }.ToFrozenDictionary();
}
