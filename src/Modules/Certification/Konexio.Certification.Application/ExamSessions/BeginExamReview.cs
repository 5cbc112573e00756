using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.ExamSessions;

/// <summary>Hands an exam session to the jury.</summary>
public sealed record BeginExamReview(Guid Id) : ICommand<ExamSessionState>;

internal sealed class BeginExamReviewHandler(IExamSessions sessions) : ICommandHandler<BeginExamReview, ExamSessionState>
{
    public async Task<Result<ExamSessionState>> Handle(BeginExamReview command, CancellationToken cancellationToken)
    {
        if (await sessions.FindLocked(new ExamSessionId(command.Id), cancellationToken) is not { } session) return ExamSessionErrors.NotFound;

        return session.BeginReview().Error is { } refusal ? refusal : ExamSessionState.Of(session);
    }
}
