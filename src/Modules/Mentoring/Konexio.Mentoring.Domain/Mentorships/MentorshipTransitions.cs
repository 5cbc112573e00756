using System.Collections.Frozen;

namespace Konexio.Mentoring.Domain.Mentorships;

public enum MentorshipStatus
{
    /// <summary>Neither side, or only one, has said yes.</summary>
    Proposed,

    /// <summary>Both have; it takes one of the mentor's places from now on.</summary>
    Accepted,

    /// <summary>They meet.</summary>
    Active,

    Completed,

    Cancelled,

    Declined,

    /// <summary>The mentee was paired with somebody else meanwhile.</summary>
    Invalidated,
}

public enum MentorshipVerb
{
    /// <summary>The second of both sides accepts.</summary>
    Accept,

    Decline,
    Invalidate,
    Begin,
    Complete,
    Cancel,
    HandOver,
}

/// <summary>What may be done in which status, and where it leads: the only place that says so.</summary>
public static class MentorshipTransitions
{
    public static FrozenDictionary<(MentorshipStatus From, MentorshipVerb Verb), MentorshipStatus> Allowed { get; } =
        new Dictionary<(MentorshipStatus, MentorshipVerb), MentorshipStatus>
        {
            [(MentorshipStatus.Proposed, MentorshipVerb.Accept)] = MentorshipStatus.Accepted,
            [(MentorshipStatus.Proposed, MentorshipVerb.Decline)] = MentorshipStatus.Declined,
            [(MentorshipStatus.Proposed, MentorshipVerb.Invalidate)] = MentorshipStatus.Invalidated,
            [(MentorshipStatus.Accepted, MentorshipVerb.Begin)] = MentorshipStatus.Active,
            [(MentorshipStatus.Accepted, MentorshipVerb.Cancel)] = MentorshipStatus.Cancelled,
            [(MentorshipStatus.Accepted, MentorshipVerb.HandOver)] = MentorshipStatus.Cancelled,
            [(MentorshipStatus.Active, MentorshipVerb.Complete)] = MentorshipStatus.Completed,
            [(MentorshipStatus.Active, MentorshipVerb.Cancel)] = MentorshipStatus.Cancelled,
            [(MentorshipStatus.Active, MentorshipVerb.HandOver)] = MentorshipStatus.Cancelled,
        }.ToFrozenDictionary();
}
