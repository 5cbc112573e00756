using System.Collections.Frozen;

namespace Konexio.Impact.Domain.Invitations;

public enum InvitationStatus
{
    /// <summary>Due, and not handed out yet.</summary>
    Scheduled,
    Sent,

    /// <summary>Sent, and asked again once or twice.</summary>
    Reminded,
    Answered,
    Expired,

    /// <summary>The learner no longer consents to be surveyed.</summary>
    Withdrawn,
}

public enum InvitationVerb
{
    Send,
    Remind,
    Answer,
    Expire,
    Withdraw,
}

/// <summary>What may be done in which status. An answer stands: it can be replaced while the invitation is open, and is never taken back.</summary>
public static class InvitationTransitions
{
    public static FrozenDictionary<(InvitationStatus From, InvitationVerb Verb), InvitationStatus> Allowed { get; } =
        new Dictionary<(InvitationStatus, InvitationVerb), InvitationStatus>
        {
            [(InvitationStatus.Scheduled, InvitationVerb.Send)] = InvitationStatus.Sent,
            [(InvitationStatus.Sent, InvitationVerb.Send)] = InvitationStatus.Sent,
            [(InvitationStatus.Reminded, InvitationVerb.Send)] = InvitationStatus.Reminded,
            [(InvitationStatus.Withdrawn, InvitationVerb.Send)] = InvitationStatus.Sent,
            [(InvitationStatus.Sent, InvitationVerb.Remind)] = InvitationStatus.Reminded,
            [(InvitationStatus.Reminded, InvitationVerb.Remind)] = InvitationStatus.Reminded,
            [(InvitationStatus.Sent, InvitationVerb.Answer)] = InvitationStatus.Answered,
            [(InvitationStatus.Reminded, InvitationVerb.Answer)] = InvitationStatus.Answered,
            [(InvitationStatus.Answered, InvitationVerb.Answer)] = InvitationStatus.Answered,
            [(InvitationStatus.Scheduled, InvitationVerb.Expire)] = InvitationStatus.Expired,
            [(InvitationStatus.Sent, InvitationVerb.Expire)] = InvitationStatus.Expired,
            [(InvitationStatus.Reminded, InvitationVerb.Expire)] = InvitationStatus.Expired,
            [(InvitationStatus.Scheduled, InvitationVerb.Withdraw)] = InvitationStatus.Withdrawn,
            [(InvitationStatus.Sent, InvitationVerb.Withdraw)] = InvitationStatus.Withdrawn,
            [(InvitationStatus.Reminded, InvitationVerb.Withdraw)] = InvitationStatus.Withdrawn,
            [(InvitationStatus.Answered, InvitationVerb.Withdraw)] = InvitationStatus.Answered,
        }.ToFrozenDictionary();
}
