using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.Results;
using Konexio.Certification.Domain.Review;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Attempts;

/// <summary>
/// The jury decides during the review, and also after the publication, since fraud is often found late. What was told then is told
/// anew, and whoever decides settles the candidate's certificates in the same transaction.
/// </summary>
public sealed partial class Attempt
{
    public Result Annul(JuryVoice jury, ExamSession session)
    {
        if (Refusal(AttemptVerb.Annul, session) is { } refusal) return refusal;

        var before = Outcome;
        Follow(AttemptVerb.Annul);
        CancellationReason = Attempts.CancellationReason.ByJury;
        return Decided(jury.On(JuryDecisionKind.Annulled), before);
    }

    public Result Reject(JuryVoice jury, ExamSession session)
    {
        if (Refusal(AttemptVerb.Reject, session) is { } refusal) return refusal;

        var before = Outcome;
        Follow(AttemptVerb.Reject);
        return Decided(jury.On(JuryDecisionKind.Rejected), before);
    }

    public Result Unreject(JuryVoice jury, ExamSession session)
    {
        if (Refusal(AttemptVerb.Unreject, session) is { } refusal) return refusal;

        var before = Outcome;
        Follow(AttemptVerb.Unreject);
        return Decided(jury.On(JuryDecisionKind.Unrejected), before);
    }

    /// <summary>Mends a score that was written down wrongly; a rejection is undone first.</summary>
    public Result CorrectScore(Score score, JuryVoice jury, ExamSession session)
    {
        if (RefusalBeforeJury(session) is { } closed) return closed;
        if (RefusalOf(score) is { } refusal) return refusal;
        if (Score == score) return ReviewErrors.ScoreUnchanged;

        var (before, scoreBefore) = (Outcome, Score);
        Write(score);
        return Decided(jury.On(JuryDecisionKind.ScoreCorrected, scoreBefore), before);
    }

    internal void Publish(DateTimeOffset now)
    {
        if (PublishedAt is not null) throw new InvalidOperationException("An attempt is published once.");

        PublishedAt = now;
        if (Outcome != AttemptOutcome.Neutralised) Tell();
    }

    private Result Decided(JuryDecision decision, AttemptOutcome before)
    {
        _decisions.Add(decision);
        if (PublishedAt is not null && Outcome != before) Tell();
        return Result.Success;
    }

    private void Tell() => Raise(Outcome switch
    {
        AttemptOutcome.Passed => new ModulePassed(Facts),
        AttemptOutcome.Failed => new ModuleFailed(Facts),
        AttemptOutcome.Neutralised => new ModuleResultAnnulled(Facts),
        _ => throw new InvalidOperationException("Of what is pending nothing is told."),
    });

    private Error? Refusal(AttemptVerb verb, ExamSession session) => RefusalBeforeJury(session) ?? Refusal(verb);

    private Error? RefusalBeforeJury(ExamSession session)
    {
        Demand(session);
        return session.Status is ExamSessionStatus.InReview or ExamSessionStatus.Published ? null : ReviewErrors.NotInReview;
    }
}
