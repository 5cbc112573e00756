using System.Collections.Frozen;

namespace Konexio.Curriculum.Domain.Cohorts;

public enum CohortPlanStatus
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
    public static FrozenDictionary<(CohortPlanStatus From, CohortVerb Verb), CohortPlanStatus> Allowed { get; } =
        new Dictionary<(CohortPlanStatus, CohortVerb), CohortPlanStatus>
        {
            [(CohortPlanStatus.Draft, CohortVerb.Publish)] = CohortPlanStatus.Published,
            [(CohortPlanStatus.Draft, CohortVerb.Cancel)] = CohortPlanStatus.Cancelled,
            [(CohortPlanStatus.Published, CohortVerb.Start)] = CohortPlanStatus.Running,
            [(CohortPlanStatus.Published, CohortVerb.Cancel)] = CohortPlanStatus.Cancelled,
            [(CohortPlanStatus.Running, CohortVerb.Complete)] = CohortPlanStatus.Completed,
            [(CohortPlanStatus.Running, CohortVerb.Cancel)] = CohortPlanStatus.Cancelled,
        }.ToFrozenDictionary();
}
