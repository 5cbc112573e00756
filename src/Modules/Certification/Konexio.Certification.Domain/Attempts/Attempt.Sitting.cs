using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.Results;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Attempts;

public sealed partial class Attempt
{
    /// <summary>Lets the candidate's trainer supervise, for a reason.</summary>
    public Result OverrideTester(Justification justification, ExamSession session)
    {
        if (RefusalIn(session) is { } closed) return closed;
        if (Status != AttemptStatus.Registered) return AttemptErrors.WrongState(Status);

        TesterOverride = justification;
        return Result.Success;
    }

    /// <param name="tester">Who supervises the candidate.</param>
    /// <param name="history">What was heard of the learner by now; null for nothing, and for an external candidate.</param>
    /// <param name="session">The attempt's session.</param>
    /// <param name="now">The clock's time.</param>
    public Result Start(Tester tester, TrainingHistory? history, ExamSession session, DateTimeOffset now)
    {
        if (history is not null && history.LearnerId != Candidate.LearnerId)
            throw new ArgumentException("It is another learner's history.", nameof(history));
        if (RefusalIn(session) is { } closed) return closed;
        if (now < session.StartsAt) return ExamSessionErrors.NotStarted;
        if (Refusal(AttemptVerb.Start) is { } refusal) return refusal;
        if (!session.Testers.Contains(tester.Id)) return TesterErrors.NotOfSession;
        if (TesterOverride is null && tester.Trained(history)) return TesterErrors.TrainedCandidate;

        Follow(AttemptVerb.Start);
        (TesterId, StartedAt) = (tester.Id, now);
        return Result.Success;
    }

    /// <summary>Takes the registration back: before the start, or because the candidate did not come.</summary>
    public Result Withdraw(CancellationReason reason, ExamSession session)
    {
        if (reason == Attempts.CancellationReason.ByJury) throw new ArgumentException("The jury annuls.", nameof(reason));
        if (RefusalIn(session) is { } closed) return closed;
        if (Refusal(AttemptVerb.Withdraw) is { } refusal) return refusal;

        Follow(AttemptVerb.Withdraw);
        CancellationReason = reason;
        return Result.Success;
    }

    /// <summary>Notes or corrects a score, as long as the session is not finalised.</summary>
    public Result Record(Score score, ExamSession session)
    {
        if (RefusalIn(session) is { } closed) return closed;
        if (RefusalOf(score) is { } refusal) return refusal;

        Write(score);
        return Result.Success;
    }

    public Result Abort(AbortReason reason, ExamSession session)
    {
        if (RefusalIn(session) is { } closed) return closed;
        if (Refusal(AttemptVerb.Abort) is { } refusal) return refusal;

        Follow(AttemptVerb.Abort);
        AbortReason = reason;
        return Result.Success;
    }

    private Error? RefusalIn(ExamSession session)
    {
        Demand(session);
        return session.Status == ExamSessionStatus.Open ? null : ExamSessionErrors.WrongState(session.Status);
    }

    private Error? RefusalOf(Score score) =>
        AbortReason == Attempts.AbortReason.Technical && Status == AttemptStatus.Aborted ? AttemptErrors.Neutralised : Refusal(VerbOf(score));

    private void Write(Score score)
    {
        Follow(VerbOf(score));
        Score = score;
    }

    private AttemptVerb VerbOf(Score score) => Status == AttemptStatus.Aborted ? AttemptVerb.ScoreAborted
        : Module.Test.Passes(score) ? AttemptVerb.Pass
        : AttemptVerb.Fail;
}
