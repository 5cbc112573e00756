using Konexio.Enrolment.Domain.Geography;

namespace Konexio.Enrolment.Domain.Cohorts;

/// <summary>A cohort of the same stage with an open place, nearer to home than the one at hand.</summary>
public sealed record NearerCohort(CohortId CohortId, decimal DistanceKm)
{
    /// <summary>The nearest first; none where the present distance is not known.</summary>
    public static IReadOnlyList<NearerCohort> Suggest(Cohort cohort, GeoPoint? home, IEnumerable<Cohort> candidates)
    {
        if (Distance.InKm(home, cohort.SitePoint) is not { } present) return [];

        return [.. candidates
            .Where(other => other.StageCode == cohort.StageCode && other.Status == CohortStatus.Open && other.OpenPlaces > 0)
            .Select(other => (Cohort: other, Km: Distance.InKm(home, other.SitePoint)))
            .Where(other => other.Km < present)
            .OrderBy(other => other.Km)
            .ThenBy(other => other.Cohort.StartsOn)
            .Select(other => new NearerCohort(other.Cohort.Id, other.Km!.Value))];
    }
}
