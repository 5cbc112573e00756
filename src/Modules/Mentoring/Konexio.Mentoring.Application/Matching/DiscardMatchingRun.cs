using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Matching;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Matching;

/// <summary>Gives up a run that was not confirmed; it stays readable.</summary>
public sealed record DiscardMatchingRun(Guid Id) : ICommand<DiscardMatchingRunResponse>;

/// <summary>A run that was given up.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Status">Its state: <c>discarded</c>.</param>
public sealed record DiscardMatchingRunResponse(Guid Id, MatchingRunStatus Status);

internal sealed class DiscardMatchingRunHandler(IMatchingRuns runs, TimeProvider clock) : ICommandHandler<DiscardMatchingRun, DiscardMatchingRunResponse>
{
    public async Task<Result<DiscardMatchingRunResponse>> Handle(DiscardMatchingRun command, CancellationToken cancellationToken)
    {
        if (await runs.Find(new MatchingRunId(command.Id), cancellationToken) is not { } run) return MatchingErrors.NotFound;
        if (run.Discard(clock.GetUtcNow()).Error is { } refusal) return refusal;

        return new DiscardMatchingRunResponse(command.Id, run.Status);
    }
}
