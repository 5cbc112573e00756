using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Registers;

/// <summary>Seals a corrected version of a register beside the earlier ones, which stay as they are.</summary>
/// <param name="Reason">Why it is amended.</param>
/// <param name="Changes">The lines that change; the others stay.</param>
/// <param name="TrainerId">The trainer who answers for the new version.</param>
/// <param name="Drawing">Their signature as a PNG of at most 200 KB and 2,000 pixels a side, in base64.</param>
public sealed record AmendRegister(AmendmentReason Reason, IReadOnlyList<RegisterLineChange> Changes, Guid TrainerId, byte[] Drawing) : ICommand<SealRegisterResponse>
{
    [JsonIgnore]
    public Guid SessionId { get; init; }
}

public enum RegisterLineKind
{
    Present,
    Absent,
}

/// <summary>What a learner's line says from now on.</summary>
/// <param name="LearnerId">The learner.</param>
/// <param name="Type">Whether the learner was there.</param>
/// <param name="ArrivedAt">For presence: when the learner came in.</param>
/// <param name="Drawing">For presence: the learner's signature as a PNG, in base64.</param>
/// <param name="ScanId">For presence: the scan that shows the signature, where none was drawn.</param>
/// <param name="Excused">For absence: whether it is excused.</param>
public sealed record RegisterLineChange(
    Guid LearnerId, RegisterLineKind Type, DateTimeOffset? ArrivedAt = null, byte[]? Drawing = null, Guid? ScanId = null, bool Excused = false);

internal sealed class AmendRegisterValidator : AbstractValidator<AmendRegister>
{
    public AmendRegisterValidator()
    {
        RuleFor(command => command.Reason).IsInEnum();
        RuleFor(command => command.TrainerId).NotEmpty();
        RuleFor(command => command.Drawing).Drawing();
        RuleFor(command => command.Changes).NotEmpty().AtMost(100);
        RuleForEach(command => command.Changes).SetValidator(new RegisterLineChangeValidator());
    }
}

internal sealed class RegisterLineChangeValidator : AbstractValidator<RegisterLineChange>
{
    public RegisterLineChangeValidator()
    {
        RuleFor(change => change.LearnerId).NotEmpty();
        RuleFor(change => change.Type).IsInEnum();
        RuleFor(change => change.ArrivedAt).NotNull().WithErrorCode(RegisterErrors.ArrivalRequired.Code).When(change => change.Type == RegisterLineKind.Present);
        RuleFor(change => change.Drawing!).Drawing().When(change => change.Drawing is not null);
        RuleFor(change => change.Drawing).Must((change, drawing) => drawing is null != change.ScanId is null)
            .When(change => change.Type == RegisterLineKind.Present).WithErrorCode("register.one-signature");
    }
}

internal sealed class AmendRegisterHandler(ISessions sessions, ITrainers trainers, LineChanges changes, ISealChains chains, IAudit audit, TimeProvider clock)
    : ICommandHandler<AmendRegister, SealRegisterResponse>
{
    public async Task<Result<SealRegisterResponse>> Handle(AmendRegister request, CancellationToken cancellationToken)
    {
        if (await sessions.FindLocked(new SessionId(request.SessionId), cancellationToken) is not { } session) return SessionErrors.NotFound;
        if (await trainers.Find(new TrainerId(request.TrainerId), cancellationToken) is not { } trainer) return TrainerErrors.NotFound;

        var now = clock.GetUtcNow();
        var drawing = Document.TrainerSignature(session.Id, trainer.PersonId, request.Drawing, now);
        var read = await changes.Read(request.Changes, session, drawing, now, cancellationToken);
        if (!read.Succeeded) return Result<SealRegisterResponse>.Refused(read.Errors);

        var chain = await chains.FindLocked(session.CohortId, cancellationToken);
        var amendment = new Amendment(request.Reason, read.Value.Lines, new TrainerSignature(trainer.Id, Signature.OnTablet(drawing.Id, now)));
        var amended = session.Register.Amend(amendment, read.Value.Roster, chain, now);
        if (amended.Error is { } refusal) return refusal;

        await changes.KeepDocuments(cancellationToken);
        audit.Touched(read.Value.Persons, nameof(AmendRegister), AuditedAccess.Change, "attendance", "signature");
        return SealRegisterResponse.Of(session);
    }
}
