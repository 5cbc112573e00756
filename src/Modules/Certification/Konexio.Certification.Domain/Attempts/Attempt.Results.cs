using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.Results;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Attempts;

public sealed partial class Attempt
{
    /// <summary>Why a line of a results sheet cannot be taken, or null.</summary>
    internal Error? RefusalOf(ResultRow row, ExamSession session)
    {
        if (RefusalIn(session) is { } closed) return closed;
        if (Says(row)) return null;
        if (row.Abort is { } reason && AbortReason != reason) return Refusal(AttemptVerb.Abort);

        return row.Score is { } score ? RefusalOf(score) : null;
    }

    /// <summary>Whether nothing would be new.</summary>
    internal bool Says(ResultRow row) => row.Abort == AbortReason
        && (row.Abort == Attempts.AbortReason.Technical || row.Score is null || row.Score == Score)
        && Status is AttemptStatus.Passed or AttemptStatus.Failed or AttemptStatus.Aborted;

    internal bool Replaces(ResultRow row) => row.Score is not null && Score is not null && row.Score != Score;

    internal void Take(ResultRow row, ExamSession session)
    {
        if (RefusalOf(row, session) is { } refusal) throw new InvalidOperationException($"A line is taken only when nothing stands against it: {refusal.Code}");
        if (Says(row)) return;

        if (row.Abort is { } reason && AbortReason != reason)
        {
            Follow(AttemptVerb.Abort);
            AbortReason = reason;
        }

        if (row.Score is { } score && AbortReason != Attempts.AbortReason.Technical) Write(score);
    }
}
