using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Progress;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Progress;

/// <summary>Notes that a learner has begun to work on an outcome.</summary>
/// <param name="On">Since which day; today where absent.</param>
public sealed record StartOutcome(DateOnly? On = null) : ICommand<OutcomeState>
{
    [JsonIgnore]
    public Guid EnrolmentId { get; init; }

    [JsonIgnore]
    public string OutcomeCode { get; init; } = "";
}

internal sealed class StartOutcomeHandler(IStageProgress stages, IRosters rosters, IAudit audit, TimeProvider clock) : ICommandHandler<StartOutcome, OutcomeState>
{
    public async Task<Result<OutcomeState>> Handle(StartOutcome request, CancellationToken cancellationToken)
    {
        var id = new EnrolmentId(request.EnrolmentId);
        if (await stages.Find(id, cancellationToken) is not { } progress || await rosters.Find(id, cancellationToken) is not { } entry) return ProgressErrors.NotFound;

        var today = SchoolDay.Of(clock.GetUtcNow());
        if (request.On > today) return ProgressErrors.InFuture;

        var started = progress.StartOutcome(request.OutcomeCode, request.On ?? today);
        if (!started.Succeeded) return started.Error!;

        audit.Touched(entry.PersonId, nameof(StartOutcome), AuditedAccess.Change, "progress");
        return OutcomeState.Of(progress, request.OutcomeCode);
    }
}
