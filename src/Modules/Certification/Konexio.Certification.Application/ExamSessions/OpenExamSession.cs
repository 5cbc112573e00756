using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.ExamSessions;

/// <summary>Opens an exam session to candidates until it begins.</summary>
public sealed record OpenExamSession(Guid Id) : ICommand<ExamSessionState>;

internal sealed class OpenExamSessionHandler(IExamSessions sessions, TimeProvider clock) : ICommandHandler<OpenExamSession, ExamSessionState>
{
    public async Task<Result<ExamSessionState>> Handle(OpenExamSession command, CancellationToken cancellationToken)
    {
        if (await sessions.FindLocked(new ExamSessionId(command.Id), cancellationToken) is not { } session) return ExamSessionErrors.NotFound;

        return session.Open(clock.GetUtcNow()).Error is { } refusal ? refusal : ExamSessionState.Of(session);
    }
}
