using Konexio.Curriculum.Domain.Sites;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Cohorts;

/// <summary>Also raised when what was published changes.</summary>
public sealed record CohortPublished(
    CohortId CohortId,
    string Name,
    StageRef Stage,
    SiteId SiteId,
    string SiteName,
    Coordinates? Coordinates,
    DateOnly StartsOn,
    DateOnly EndsOn,
    int Capacity) : IDomainEvent;

public sealed record CohortStarted(CohortId CohortId, DateOnly On) : IDomainEvent;

public sealed record CohortCompleted(CohortId CohortId, DateOnly On) : IDomainEvent;

public sealed record CohortCancelled(CohortId CohortId, DateOnly On) : IDomainEvent;
