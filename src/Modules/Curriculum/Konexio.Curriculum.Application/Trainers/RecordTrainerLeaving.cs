using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Trainers;

/// <summary>Records that a trainer has left: no session can be planned with them any more, and those already planned need another.</summary>
public sealed record RecordTrainerLeaving(Guid Id) : ICommand<RecordTrainerLeavingResponse>;

public sealed record RecordTrainerLeavingResponse(Guid Id, DateTimeOffset LeftAt);

internal sealed class RecordTrainerLeavingHandler(ITrainers trainers, IAudit audit, TimeProvider clock)
    : ICommandHandler<RecordTrainerLeaving, RecordTrainerLeavingResponse>
{
    public async Task<Result<RecordTrainerLeavingResponse>> Handle(RecordTrainerLeaving command, CancellationToken cancellationToken)
    {
        if (await trainers.Find(new TrainerId(command.Id), cancellationToken) is not { } trainer) return TrainerErrors.NotFound;

        var now = clock.GetUtcNow();
        if (trainer.Leave(now).Error is { } refusal) return refusal;

        audit.Touched(trainer.PersonId, nameof(RecordTrainerLeaving), AuditedAccess.Change, "leaving");
        return new RecordTrainerLeavingResponse(command.Id, now);
    }
}
