using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Cohorts;

/// <summary>Ends a running cohort once every register is sealed or cancelled.</summary>
public sealed record CompleteCohort(Guid Id) : ICommand<CompleteCohortResponse>;

public sealed record CompleteCohortResponse(Guid Id, CohortPlanStatus Status);

internal sealed class CompleteCohortHandler(ICohorts cohorts, ISessions sessions, TimeProvider clock) : ICommandHandler<CompleteCohort, CompleteCohortResponse>
{
    public async Task<Result<CompleteCohortResponse>> Handle(CompleteCohort command, CancellationToken cancellationToken)
    {
        if (await cohorts.FindLocked(new CohortId(command.Id), cancellationToken) is not { } cohort) return CohortErrors.NotFound;

        var planned = await sessions.Of(cohort.Id, cancellationToken);
        if (cohort.Complete(planned, clock.GetUtcNow()).Error is { } refusal) return refusal;

        return new CompleteCohortResponse(command.Id, cohort.Status);
    }
}
