using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Registers;

/// <summary>Opens a session's register, from 30 minutes before it begins, so that learners can sign.</summary>
public sealed record OpenRegister(Guid SessionId) : ICommand<RegisterState>;

internal sealed class OpenRegisterHandler(ISessions sessions, TimeProvider clock) : ICommandHandler<OpenRegister, RegisterState>
{
    public async Task<Result<RegisterState>> Handle(OpenRegister request, CancellationToken cancellationToken)
    {
        if (await sessions.FindLocked(new SessionId(request.SessionId), cancellationToken) is not { } session) return SessionErrors.NotFound;

        var opened = session.Register.Open(SigningSecret.Create(), clock.GetUtcNow());
        if (opened.Error is { } refusal) return refusal;

        return RegisterState.Of(session);
    }
}
