using System.Collections.Frozen;

namespace Konexio.Mentoring.Domain.Mentors;

/// <summary>What may be done in which status, and where it leads: the only place that says so.</summary>
public static class MentorTransitions
{
    public static FrozenDictionary<(MentorStatus From, MentorVerb Verb), MentorStatus> Allowed { get; } =
        new Dictionary<(MentorStatus, MentorVerb), MentorStatus>
        {
            [(MentorStatus.Draft, MentorVerb.Submit)] = MentorStatus.Submitted,
            [(MentorStatus.Submitted, MentorVerb.Approve)] = MentorStatus.Approved,
            [(MentorStatus.Submitted, MentorVerb.Reject)] = MentorStatus.Rejected,
            [(MentorStatus.Approved, MentorVerb.Deactivate)] = MentorStatus.Deactivated,
            [(MentorStatus.Deactivated, MentorVerb.Reactivate)] = MentorStatus.Approved,
        }.ToFrozenDictionary();
}
