using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.ExamSessions;

namespace Konexio.Certification.Application.Attempts;

/// <summary>An attempt with its session, which nobody finalises or publishes meanwhile.</summary>
internal sealed class SharedAttempts(IAttempts attempts, IExamSessions sessions)
{
    public async Task<(Attempt Attempt, ExamSession Session)?> Find(Guid id, CancellationToken ct)
    {
        if (await attempts.Find(new AttemptId(id), ct) is not { } attempt) return null;

        var session = await sessions.FindShared(attempt.ExamSessionId, ct);
        return (attempt, session!);
    }
}
