using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Registers;

/// <summary>Signs the sheet as it stands for the session's trainer; a line that changes afterwards voids the signature.</summary>
/// <param name="TrainerId">The session's trainer.</param>
/// <param name="Drawing">The signature as a PNG of at most 200 KB and 2,000 pixels a side, in base64.</param>
public sealed record SignAsTrainer(Guid TrainerId, byte[] Drawing) : ICommand<RegisterState>
{
    [JsonIgnore]
    public Guid SessionId { get; init; }
}

internal sealed class SignAsTrainerValidator : AbstractValidator<SignAsTrainer>
{
    public SignAsTrainerValidator()
    {
        RuleFor(command => command.TrainerId).NotEmpty();
        RuleFor(command => command.Drawing).Drawing();
    }
}

internal sealed class SignAsTrainerHandler(ISessions sessions, ITrainers trainers, IDocuments documents, IAudit audit, TimeProvider clock) : ICommandHandler<SignAsTrainer, RegisterState>
{
    public async Task<Result<RegisterState>> Handle(SignAsTrainer request, CancellationToken cancellationToken)
    {
        if (await sessions.FindLocked(new SessionId(request.SessionId), cancellationToken) is not { } session) return SessionErrors.NotFound;

        if (await trainers.Find(new TrainerId(request.TrainerId), cancellationToken) is not { } trainer) return TrainerErrors.NotFound;

        var now = clock.GetUtcNow();
        var drawing = Document.TrainerSignature(session.Id, trainer.PersonId, request.Drawing, now);
        var signed = session.Register.SignAsTrainer(trainer.Id, Signature.OnTablet(drawing.Id, now));
        if (signed.Error is { } refusal) return refusal;

        await documents.Add(drawing, cancellationToken);
        audit.Touched(trainer.PersonId, nameof(SignAsTrainer), AuditedAccess.Change, "signature");
        return RegisterState.Of(session);
    }
}
