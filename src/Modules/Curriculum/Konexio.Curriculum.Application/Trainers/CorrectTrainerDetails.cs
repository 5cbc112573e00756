using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Trainers;

/// <summary>Replaces a trainer's name and e-mail address, whole; sealed registers keep the name that they were sealed with.</summary>
public sealed record CorrectTrainerDetails : TrainerForm, ICommand<Nothing>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class CorrectTrainerDetailsValidator : AbstractValidator<CorrectTrainerDetails>
{
    public CorrectTrainerDetailsValidator() => this.CheckForm();
}

internal sealed class CorrectTrainerDetailsHandler(ITrainers trainers, IAudit audit) : ICommandHandler<CorrectTrainerDetails, Nothing>
{
    public async Task<Result<Nothing>> Handle(CorrectTrainerDetails command, CancellationToken cancellationToken)
    {
        var details = TrainerDetails.Of(command.GivenName, command.FamilyName, command.Email);
        if (!details.Succeeded) return Result<Nothing>.Refused(details.Errors);
        if (await trainers.Find(new TrainerId(command.Id), cancellationToken) is not { } trainer) return TrainerErrors.NotFound;
        if (trainer.CorrectDetails(details.Value).Error is { } refusal) return refusal;

        audit.Touched(trainer.PersonId, nameof(CorrectTrainerDetails), AuditedAccess.Change, "name", "email");
        return default(Nothing);
    }
}
