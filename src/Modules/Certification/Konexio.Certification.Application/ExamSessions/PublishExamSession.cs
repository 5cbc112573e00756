using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.ExamSessions;

/// <summary>
/// Makes every result of an exam session count, all together and once. Certificates that are earned by it follow within seconds, each
/// candidate's by itself.
/// </summary>
public sealed record PublishExamSession(Guid Id) : ICommand<PublishExamSessionResponse>;

/// <summary>What was published.</summary>
/// <param name="Id">The exam session.</param>
/// <param name="PublishedAt">When.</param>
/// <param name="Attempts">How many attempts the session had.</param>
/// <param name="Candidates">How many candidates they were of.</param>
public sealed record PublishExamSessionResponse(Guid Id, DateTimeOffset PublishedAt, int Attempts, int Candidates);

internal sealed class PublishExamSessionHandler(IExamSessions sessions, IAttempts attempts, IAudit audit, TimeProvider clock)
    : ICommandHandler<PublishExamSession, PublishExamSessionResponse>
{
    public async Task<Result<PublishExamSessionResponse>> Handle(PublishExamSession command, CancellationToken cancellationToken)
    {
        if (await sessions.FindLocked(new ExamSessionId(command.Id), cancellationToken) is not { } session) return ExamSessionErrors.NotFound;

        var all = await attempts.Of(session.Id, cancellationToken);
        var published = session.Publish(all, clock.GetUtcNow());
        if (!published.Succeeded) return Result<PublishExamSessionResponse>.Refused(published.Errors);

        audit.Touched(all.Select(attempt => attempt.Candidate.PersonId).Distinct(), nameof(PublishExamSession), AuditedAccess.Change, "result");
        return new PublishExamSessionResponse(command.Id, published.Value.At, all.Count, published.Value.Cards.Count);
    }
}
