using Konexio.Enrolment.Domain.Geography;

namespace Konexio.Enrolment.Domain.Cohorts;

public enum CohortStatus
{
    Open,
    Running,
    Completed,
    Cancelled,
}

/// <summary>What Curriculum publishes of a cohort.</summary>
public sealed record CohortFacts(
    string Name,
    string TrackCode,
    string StageCode,
    Guid SiteId,
    string SiteName,
    GeoPoint? SitePoint,
    DateOnly StartsOn,
    DateOnly EndsOn,
    int Capacity);

/// <summary>How long a learner has to answer; a setting.</summary>
public sealed record OfferTerms(int Hours = 72);
