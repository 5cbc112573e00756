using System.Collections.Frozen;

namespace Konexio.Mentoring.Domain.Mentorships;

public enum MentoringSessionStatus
{
    /// <summary>One side says that it was held.</summary>
    Logged,

    /// <summary>The other side says so, too: its hours count.</summary>
    Confirmed,

    /// <summary>The other side does not; the school settles it.</summary>
    Disputed,

    /// <summary>It counts for nothing, and can be logged anew.</summary>
    Voided,
}

public enum MentoringSessionVerb
{
    Confirm,
    Dispute,

    /// <summary>The school states what was held.</summary>
    Correct,

    Void,
}

public enum VoidReason
{
    NotHeld,
    LoggedTwice,
    WrongMentorship,
}

/// <summary>What may be done in which status, and where it leads.</summary>
public static class MentoringSessionTransitions
{
    public static FrozenDictionary<(MentoringSessionStatus From, MentoringSessionVerb Verb), MentoringSessionStatus> Allowed { get; } =
        new Dictionary<(MentoringSessionStatus, MentoringSessionVerb), MentoringSessionStatus>
        {
            [(MentoringSessionStatus.Logged, MentoringSessionVerb.Confirm)] = MentoringSessionStatus.Confirmed,
            [(MentoringSessionStatus.Logged, MentoringSessionVerb.Dispute)] = MentoringSessionStatus.Disputed,
            [(MentoringSessionStatus.Logged, MentoringSessionVerb.Void)] = MentoringSessionStatus.Voided,
            [(MentoringSessionStatus.Disputed, MentoringSessionVerb.Correct)] = MentoringSessionStatus.Confirmed,
            [(MentoringSessionStatus.Disputed, MentoringSessionVerb.Void)] = MentoringSessionStatus.Voided,
            [(MentoringSessionStatus.Confirmed, MentoringSessionVerb.Correct)] = MentoringSessionStatus.Confirmed,
            [(MentoringSessionStatus.Confirmed, MentoringSessionVerb.Void)] = MentoringSessionStatus.Voided,
        }.ToFrozenDictionary();
}
