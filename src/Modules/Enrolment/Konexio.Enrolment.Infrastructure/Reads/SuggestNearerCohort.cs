using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Learners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Infrastructure.Reads;

/// <summary>Suggests cohorts of the same stage with an open place, nearer to the learner's home than the one at hand.</summary>
public sealed record SuggestNearerCohort(Guid LearnerId, Guid CohortId) : IQuery<NearerCohortList>;

/// <summary>The nearest first; none where no other is nearer, or where the home or the site is not known.</summary>
public sealed record NearerCohortList(IReadOnlyList<NearerCohortResponse> Items);

/// <summary>A nearer cohort and its distance from home (great circle).</summary>
public sealed record NearerCohortResponse(Guid CohortId, string Name, string SiteName, DateOnly StartsOn, decimal DistanceKm);

internal sealed class SuggestNearerCohortHandler(ILearners learners, ICohorts cohorts, IAudit audit) : IQueryHandler<SuggestNearerCohort, NearerCohortList>
{
    public async Task<Result<NearerCohortList>> Handle(SuggestNearerCohort request, CancellationToken cancellationToken)
    {
        if (await learners.Find(new LearnerId(request.LearnerId), cancellationToken) is not { } learner) return LearnerErrors.NotFound;
        if (await cohorts.Find(new CohortId(request.CohortId), cancellationToken) is not { } cohort) return CohortErrors.NotFound;

        audit.Touched(learner.PersonId, nameof(SuggestNearerCohort), AuditedAccess.Read, "home");
        var candidates = await cohorts.WithOpenPlaces(cohort.StageCode, cancellationToken);
        var known = candidates.ToDictionary(candidate => candidate.Id);
        return new NearerCohortList([.. NearerCohort.Suggest(cohort, learner.HomePoint, candidates).Select(nearer => Of(known[nearer.CohortId], nearer.DistanceKm))]);
    }

    private static NearerCohortResponse Of(Cohort cohort, decimal distanceKm) => new(cohort.Id.Value, cohort.Name, cohort.SiteName, cohort.StartsOn, distanceKm);
}
