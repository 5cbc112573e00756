using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Application.Attempts;
using Konexio.Certification.Application.Certificates;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.Review;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Review;

/// <summary>Takes a decision of the jury and, in the same transaction, gives or takes what it earns or loses.</summary>
internal sealed class Jury(SharedAttempts attempts, ISkillsCards cards, Settling settling, ICaller caller, IAudit audit, TimeProvider clock)
{
    public async Task<Result<AttemptState>> Decide(JuryForm form, Func<Attempt, JuryVoice, ExamSession, Result> decide, CancellationToken ct)
    {
        var comments = JuryComments.Of(form.CommentForCandidate, form.CommentForOrganisation);
        if (!comments.Succeeded) return Result<AttemptState>.Refused(comments.Errors);
        if (await attempts.Find(form.Id, ct) is not var (attempt, session)) return AttemptErrors.NotFound;

        var card = (await cards.FindLocked(attempt.SkillsCardId, ct))!;
        if (decide(attempt, new JuryVoice(comments.Value, caller.ClientId, clock.GetUtcNow()), session).Error is { } refusal) return refusal;
        if (attempt.PublishedAt is not null) await settling.Settle(card, ct);

        audit.Touched(attempt.Candidate.PersonId, form.GetType().Name, AuditedAccess.Change, "result", "juryComments");
        return AttemptState.Of(attempt);
    }
}
