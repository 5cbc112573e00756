using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Sessions;

/// <summary>Cancels a session for a coded reason, and gives notice; one that somebody has signed for stays.</summary>
public sealed record CancelSession(SessionCancellation? Reason) : ICommand<CancelSessionResponse>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

public sealed record CancelSessionResponse(Guid Id, RegisterStatus Status, SessionCancellation Reason);

internal sealed class CancelSessionValidator : AbstractValidator<CancelSession>
{
    public CancelSessionValidator() => RuleFor(command => command.Reason).NotNull().IsInEnum();
}

internal sealed class CancelSessionHandler(ISessions sessions, TimeProvider clock) : ICommandHandler<CancelSession, CancelSessionResponse>
{
    public async Task<Result<CancelSessionResponse>> Handle(CancelSession command, CancellationToken cancellationToken)
    {
        // Signatures come in beside the session's row, so they are kept out until it is decided.
        if (await sessions.FindLocked(new SessionId(command.Id), cancellationToken) is not { } session) return SessionErrors.NotFound;
        if (session.Cancel(command.Reason!.Value, clock.GetUtcNow()).Error is { } refusal) return refusal;

        return new CancelSessionResponse(command.Id, session.Register.Status, command.Reason.Value);
    }
}
