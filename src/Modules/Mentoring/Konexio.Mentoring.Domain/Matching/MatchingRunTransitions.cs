using System.Collections.Frozen;

namespace Konexio.Mentoring.Domain.Matching;

public enum MatchingRunStatus
{
    /// <summary>A preview: nobody is paired.</summary>
    Proposed,

    /// <summary>Its pairs were proposed as mentorships.</summary>
    Confirmed,

    /// <summary>A later run of the cohort took its place.</summary>
    Superseded,

    Discarded,
}

public enum MatchingRunVerb
{
    Confirm,
    Supersede,
    Discard,
}

/// <summary>What may be done in which status: the only place that says so.</summary>
public static class MatchingRunTransitions
{
    public static FrozenDictionary<(MatchingRunStatus From, MatchingRunVerb Verb), MatchingRunStatus> Allowed { get; } =
        new Dictionary<(MatchingRunStatus, MatchingRunVerb), MatchingRunStatus>
        {
            [(MatchingRunStatus.Proposed, MatchingRunVerb.Confirm)] = MatchingRunStatus.Confirmed,
            [(MatchingRunStatus.Proposed, MatchingRunVerb.Supersede)] = MatchingRunStatus.Superseded,
            [(MatchingRunStatus.Proposed, MatchingRunVerb.Discard)] = MatchingRunStatus.Discarded,
        }.ToFrozenDictionary();
}
