using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Trainers;

/// <summary>Registers a person who teaches; the name is kept sealed.</summary>
public sealed record RegisterTrainer : TrainerForm, ICommand<RegisterTrainerResponse>;

public sealed record RegisterTrainerResponse(Guid Id, Guid PersonId);

internal sealed class RegisterTrainerValidator : AbstractValidator<RegisterTrainer>
{
    public RegisterTrainerValidator() => this.CheckForm();
}

internal sealed class RegisterTrainerHandler(ITrainers trainers, IAudit audit, TimeProvider clock) : ICommandHandler<RegisterTrainer, RegisterTrainerResponse>
{
    public async Task<Result<RegisterTrainerResponse>> Handle(RegisterTrainer command, CancellationToken cancellationToken)
    {
        var details = TrainerDetails.Of(command.GivenName, command.FamilyName, command.Email);
        if (!details.Succeeded) return Result<RegisterTrainerResponse>.Refused(details.Errors);

        var now = clock.GetUtcNow();
        var trainer = Trainer.Register(new TrainerId(Guid.CreateVersion7(now)), new PersonId(Guid.CreateVersion7(now)), details.Value, now);
        await trainers.Add(trainer, cancellationToken);
        audit.Touched(trainer.PersonId, nameof(RegisterTrainer), AuditedAccess.Change, "name", "email");
        return new RegisterTrainerResponse(trainer.Id.Value, trainer.PersonId.Value);
    }
}
