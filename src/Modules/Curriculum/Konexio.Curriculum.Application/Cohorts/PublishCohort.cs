using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Sites;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Cohorts;

/// <summary>Publishes a drafted cohort: Enrolment opens its places.</summary>
public sealed record PublishCohort(Guid Id) : ICommand<PublishCohortResponse>;

public sealed record PublishCohortResponse(Guid Id, CohortPlanStatus Status);

internal sealed class PublishCohortHandler(ICohorts cohorts, ISites sites, TimeProvider clock) : ICommandHandler<PublishCohort, PublishCohortResponse>
{
    public async Task<Result<PublishCohortResponse>> Handle(PublishCohort command, CancellationToken cancellationToken)
    {
        if (await cohorts.FindLocked(new CohortId(command.Id), cancellationToken) is not { } cohort) return CohortErrors.NotFound;

        var site = (await sites.Find(cohort.SiteId, cancellationToken))!;
        if (cohort.Publish(site, clock.GetUtcNow()).Error is { } refusal) return refusal;

        return new PublishCohortResponse(command.Id, cohort.Status);
    }
}
