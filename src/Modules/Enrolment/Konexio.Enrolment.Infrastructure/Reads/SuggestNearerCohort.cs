using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Learners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Infrastructure.Reads;

/// <summary>Suggests a cohort of the same stage with an open place, nearer to the learner's home than the one at hand.</summary>
public sealed record SuggestNearerCohort(Guid LearnerId, Guid CohortId) : IQuery<NearerCohortSuggestion>;

/// <summary>Absent where none is nearer, or where the home or the site is not known.</summary>
public sealed record NearerCohortSuggestion(NearerCohortResponse? Suggested);

/// <summary>A nearer cohort and its distance from home (great circle).</summary>
public sealed record NearerCohortResponse(Guid CohortId, string Name, string SiteName, DateOnly StartsOn, decimal DistanceKm);

internal sealed class SuggestNearerCohortHandler(ILearners learners, ICohorts cohorts, IAudit audit) : IQueryHandler<SuggestNearerCohort, NearerCohortSuggestion>
{
    public async Task<Result<NearerCohortSuggestion>> Handle(SuggestNearerCohort request, CancellationToken cancellationToken)
    {
        if (await learners.Find(new LearnerId(request.LearnerId), cancellationToken) is not { } learner) return LearnerErrors.NotFound;
        if (await cohorts.Find(new CohortId(request.CohortId), cancellationToken) is not { } cohort) return CohortErrors.NotFound;

        audit.Touched(learner.PersonId, nameof(SuggestNearerCohort), AuditedAccess.Read, "home");
        var candidates = await cohorts.WithOpenPlaces(cohort.StageCode, cancellationToken);
        if (NearerCohort.Suggest(cohort, learner.HomePoint, candidates) is not { } nearer) return new NearerCohortSuggestion(null);

        var found = candidates.First(candidate => candidate.Id == nearer.CohortId);
        return new NearerCohortSuggestion(new NearerCohortResponse(found.Id.Value, found.Name, found.SiteName, found.StartsOn, nearer.DistanceKm));
    }
}
