using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.ExamSessions;

/// <summary>Says that the testers have told all they know; refused while an attempt has neither a result nor a reason why there is none.</summary>
public sealed record FinaliseExamSession(Guid Id) : ICommand<ExamSessionState>;

internal sealed class FinaliseExamSessionHandler(IExamSessions sessions, IAttempts attempts, TimeProvider clock) : ICommandHandler<FinaliseExamSession, ExamSessionState>
{
    public async Task<Result<ExamSessionState>> Handle(FinaliseExamSession command, CancellationToken cancellationToken)
    {
        if (await sessions.FindLocked(new ExamSessionId(command.Id), cancellationToken) is not { } session) return ExamSessionErrors.NotFound;

        return session.Finalise(await attempts.Of(session.Id, cancellationToken), clock.GetUtcNow()).Error is { } refusal ? refusal : ExamSessionState.Of(session);
    }
}
