using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Cohorts;

/// <summary>Starts a published cohort, on its first day or later.</summary>
public sealed record StartCohort(Guid Id) : ICommand<StartCohortResponse>;

public sealed record StartCohortResponse(Guid Id, CohortPlanStatus Status);

internal sealed class StartCohortHandler(ICohorts cohorts, TimeProvider clock) : ICommandHandler<StartCohort, StartCohortResponse>
{
    public async Task<Result<StartCohortResponse>> Handle(StartCohort command, CancellationToken cancellationToken)
    {
        if (await cohorts.FindLocked(new CohortId(command.Id), cancellationToken) is not { } cohort) return CohortErrors.NotFound;
        if (cohort.Start(clock.GetUtcNow()).Error is { } refusal) return refusal;

        return new StartCohortResponse(command.Id, cohort.Status);
    }
}
