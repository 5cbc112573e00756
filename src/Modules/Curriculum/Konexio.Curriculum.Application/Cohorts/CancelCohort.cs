using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Cohorts;

/// <summary>Cancels a cohort and those of its sessions that nobody has signed for; all who heard of it are told.</summary>
public sealed record CancelCohort(Guid Id) : ICommand<CancelCohortResponse>;

public sealed record CancelCohortResponse(Guid Id, CohortPlanStatus Status, int CancelledSessions);

internal sealed class CancelCohortHandler(ICohorts cohorts, ISessions sessions, TimeProvider clock) : ICommandHandler<CancelCohort, CancelCohortResponse>
{
    public async Task<Result<CancelCohortResponse>> Handle(CancelCohort command, CancellationToken cancellationToken)
    {
        if (await cohorts.FindLocked(new CohortId(command.Id), cancellationToken) is not { } cohort) return CohortErrors.NotFound;

        var standing = (await sessions.Of(cohort.Id, cancellationToken)).Where(session => !session.IsCancelled).ToList();
        if (cohort.Cancel(standing, clock.GetUtcNow()).Error is { } refusal) return refusal;

        return new CancelCohortResponse(command.Id, cohort.Status, standing.Count(session => session.IsCancelled));
    }
}
