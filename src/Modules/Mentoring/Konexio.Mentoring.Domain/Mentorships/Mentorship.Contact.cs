using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentorships;

/// <summary>Whether the two meet, and what is done when they do not.</summary>
public sealed partial class Mentorship
{
    /// <summary>How many days after its end sessions can still be logged.</summary>
    public const int DaysToLogAfterEnd = 14;

    /// <summary>When it began, or a session was last logged; null before it begins.</summary>
    public DateTimeOffset? SilentSince { get; private set; }

    /// <summary>How many of the nudges of this silence were given.</summary>
    public int Nudges { get; private set; }

    /// <summary>Whether a session of this day may be logged now.</summary>
    public Result MayLog(DateOnly heldOn, DateTimeOffset now)
    {
        var open = Status == MentorshipStatus.Active || (Status == MentorshipStatus.Completed && now < EndedAt!.Value.AddDays(DaysToLogAfterEnd));
        return open ? WasOn(heldOn, now) : MentorshipErrors.WrongState(Status);
    }

    /// <summary>Whether the two were meeting on this day.</summary>
    public Result WasOn(DateOnly heldOn, DateTimeOffset now)
    {
        if (heldOn > SchoolDay.Of(now)) return MentoringSessionErrors.InFuture;
        if (heldOn < SchoolDay.Of(StartedAt!.Value)) return MentoringSessionErrors.BeforeStart;

        return EndedAt is { } ended && heldOn > SchoolDay.Of(ended) ? MentoringSessionErrors.AfterEnd : Result.Success;
    }

    /// <summary>A session was logged: the silence is over.</summary>
    public void HearOfSession(DateTimeOffset now) => (SilentSince, Nudges) = (now, 0);

    /// <summary>How it does; null where the two are not meeting yet, or no longer.</summary>
    public MentorshipHealth? Health(DateTimeOffset now) => Status == MentorshipStatus.Active ? MentoringPatience.HealthAfter(now - SilentSince!.Value) : null;

    /// <summary>Nudges once at each of the days that silence must not pass unseen; of several that have passed, at the last.</summary>
    public bool NudgeIfDue(DateTimeOffset now)
    {
        if (Status != MentorshipStatus.Active || MentoringPatience.NudgesAfter(now - SilentSince!.Value) is var due && due <= Nudges) return false;

        Nudges = due;
        Raise(new NudgeDue(Key, MentoringPatience.Days[due - 1]));
        return true;
    }
}
