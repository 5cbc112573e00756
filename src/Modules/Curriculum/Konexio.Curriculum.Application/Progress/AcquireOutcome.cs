using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Progress;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Progress;

/// <summary>A trainer finds that a learner can do what an outcome says, and on what evidence.</summary>
/// <param name="TrainerId">The trainer who assessed.</param>
/// <param name="Evidence">What the trainer saw the learner do.</param>
/// <param name="On">The day of the assessment; today where absent.</param>
public sealed record AcquireOutcome(Guid TrainerId, string Evidence, DateOnly? On = null) : ICommand<OutcomeState>
{
    [JsonIgnore]
    public Guid EnrolmentId { get; init; }

    [JsonIgnore]
    public string OutcomeCode { get; init; } = "";

    public override string ToString() => nameof(AcquireOutcome);
}

internal sealed class AcquireOutcomeValidator : AbstractValidator<AcquireOutcome>
{
    public AcquireOutcomeValidator() => RuleFor(command => command.Evidence).NotEmpty().PlainLines(4000);
}

internal sealed class AcquireOutcomeHandler(IStageProgress stages, IRosters rosters, ITrainers trainers, IAudit audit, TimeProvider clock)
    : ICommandHandler<AcquireOutcome, OutcomeState>
{
    public async Task<Result<OutcomeState>> Handle(AcquireOutcome request, CancellationToken cancellationToken)
    {
        var id = new EnrolmentId(request.EnrolmentId);
        if (await stages.Find(id, cancellationToken) is not { } progress || await rosters.Find(id, cancellationToken) is not { } entry) return ProgressErrors.NotFound;

        var today = SchoolDay.Of(clock.GetUtcNow());
        if (request.On > today) return ProgressErrors.InFuture;
        if (await trainers.Find(new TrainerId(request.TrainerId), cancellationToken) is not { LeftAt: null } trainer) return TrainerErrors.NotFound.NamedAt("/trainerId");

        var acquired = progress.AcquireOutcome(request.OutcomeCode, trainer.Id, request.Evidence, request.On ?? today);
        if (!acquired.Succeeded) return acquired.Error!;

        audit.Touched(entry.PersonId, nameof(AcquireOutcome), AuditedAccess.Change, "progress", "evidence");
        return OutcomeState.Of(progress, request.OutcomeCode);
    }
}
