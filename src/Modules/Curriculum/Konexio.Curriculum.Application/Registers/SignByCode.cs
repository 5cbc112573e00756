using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Registers;

/// <summary>Signs for a learner who sees the code on the room's screen; this moment is the arrival.</summary>
/// <param name="LearnerId">Who signs.</param>
/// <param name="Kind">Whether the code was read from the QR code or typed.</param>
/// <param name="Code">The code as it was shown; it holds for 60 to 90 seconds.</param>
public sealed record SignByCode(Guid LearnerId, CodeKind Kind, string Code) : ICommand<RegisterState>
{
    [JsonIgnore]
    public Guid SessionId { get; init; }

    // The code must not reach a log.
    public override string ToString() => nameof(SignByCode);
}

internal sealed class SignByCodeValidator : AbstractValidator<SignByCode>
{
    public SignByCodeValidator()
    {
        RuleFor(command => command.LearnerId).NotEmpty();
        RuleFor(command => command.Kind).IsInEnum();
        RuleFor(command => command.Code).NotEmpty().PlainText(50);
    }
}

internal sealed class SignByCodeHandler(ISessions sessions, IRosters rosters, IAudit audit, TimeProvider clock) : ICommandHandler<SignByCode, RegisterState>
{
    public async Task<Result<RegisterState>> Handle(SignByCode request, CancellationToken cancellationToken)
    {
        if (await sessions.FindLocked(new SessionId(request.SessionId), cancellationToken) is not { } session) return SessionErrors.NotFound;

        var (learner, roster) = (new LearnerId(request.LearnerId), await rosters.Of(session.CohortId, cancellationToken));
        var signed = session.Register.SignByCode(learner, request.Kind, request.Code, roster, clock.GetUtcNow());
        if (signed.Error is { } refusal) return refusal;

        audit.Touched(roster.PersonOf(learner), nameof(SignByCode), AuditedAccess.Change, "attendance");
        return RegisterState.Of(session);
    }
}
