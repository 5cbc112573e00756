using System.Collections.Frozen;

namespace Konexio.Curriculum.Domain.Cohorts;

public enum CohortStatus
{
    Draft,
    Published,
    Running,
    Completed,
    Cancelled,
}

public enum CohortVerb
{
    Publish,
    Start,
    Complete,
    Cancel,
}

/// <summary>What may be done in which status, and where it leads: the only place that says so.</summary>
public static class CohortTransitions
{
    public static FrozenDictionary<(CohortStatus From, CohortVerb Verb), CohortStatus> Allowed { get; } =
        new Dictionary<(CohortStatus, CohortVerb), CohortStatus>
        {
            [(CohortStatus.Draft, CohortVerb.Publish)] = CohortStatus.Published,
            [(CohortStatus.Draft, CohortVerb.Cancel)] = CohortStatus.Cancelled,
            [(CohortStatus.Published, CohortVerb.Start)] = CohortStatus.Running,
            [(CohortStatus.Published, CohortVerb.Cancel)] = CohortStatus.Cancelled,
            [(CohortStatus.Running, CohortVerb.Complete)] = CohortStatus.Completed,
            [(CohortStatus.Running, CohortVerb.Cancel)] = CohortStatus.Cancelled,
        }.ToFrozenDictionary();
}
