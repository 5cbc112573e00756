using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Progress;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Tracks;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Progress;

/// <summary>Completes a learner's stage, and with the last stage the track. While the gate is not met, the refusal lists all that is missing.</summary>
public sealed record CompleteStage(Guid EnrolmentId) : ICommand<CompleteStageResponse>;

/// <summary>The stage that was completed, and whether the learner has thereby gone through the track.</summary>
public sealed record CompleteStageResponse(Guid EnrolmentId, string TrackCode, string StageCode, DateOnly CompletedOn, bool TrackCompleted);

internal sealed class CompleteStageHandler(IStageProgress stages, IRosters rosters, ITracks tracks, IAudit audit, TimeProvider clock)
    : ICommandHandler<CompleteStage, CompleteStageResponse>
{
    public async Task<Result<CompleteStageResponse>> Handle(CompleteStage request, CancellationToken cancellationToken)
    {
        var id = new EnrolmentId(request.EnrolmentId);
        if (await stages.Find(id, cancellationToken) is not { } progress || await rosters.Find(id, cancellationToken) is not { } entry) return ProgressErrors.NotFound;

        var stage = progress.Stage;
        var track = (await tracks.Find(stage.TrackCode, stage.Version, cancellationToken))!;
        var attendance = (await stages.History(id, cancellationToken)).Tally;
        var today = SchoolDay.Of(clock.GetUtcNow());
        var completed = progress.Complete(track, attendance, today);
        if (completed.Error == ProgressErrors.GateNotMet) return Refused(progress.Answer(track, attendance));
        if (!completed.Succeeded) return completed.Error!;

        audit.Touched(entry.PersonId, nameof(CompleteStage), AuditedAccess.Change, "progress");
        return new CompleteStageResponse(request.EnrolmentId, stage.TrackCode, stage.StageCode, today, track.EndsWith(stage.StageCode));
    }

    private static Result<CompleteStageResponse> Refused(GateAnswer answer) =>
        Result<CompleteStageResponse>.Refused([ProgressErrors.GateNotMet, .. answer.Missing.Select(ProgressErrors.Missing)]);
}
