using static Konexio.Enrolment.Domain.Referrals.ReferralStatus;
using static Konexio.Enrolment.Domain.Referrals.ReferralVerb;

namespace Konexio.Enrolment.Domain.Referrals;

/// <summary>One step of a referral. Where it passes through another state, both steps are kept in the history.</summary>
public sealed record ReferralTransition(ReferralStatus From, ReferralVerb Verb, ReferralStatus To, ReferralStatus? Through = null);

/// <summary>Which verb is allowed in which state, and where it leads: the only place that says so.</summary>
public static class ReferralTransitions
{
    public static IReadOnlyList<ReferralTransition> All { get; } =
    [
        new(Submitted, StartReview, InReview),
        new(Submitted, RequestInformation, InfoRequested, Through: InReview),
        new(Submitted, ProposeDecline, DeclineProposed, Through: InReview),
        new(Submitted, Accept, Accepted, Through: InReview),
        new(InReview, RequestInformation, InfoRequested),
        new(InReview, ProposeDecline, DeclineProposed),
        new(InReview, Accept, Accepted),
        new(InfoRequested, ProvideInformation, InReview),
        new(InfoRequested, ProposeDecline, DeclineProposed),
        new(InfoRequested, Accept, Accepted),
        new(DeclineProposed, ConfirmDecline, Declined),
        new(DeclineProposed, RefuseDecline, InReview),
        .. FromEach([Submitted, InReview, InfoRequested, DeclineProposed], Withdraw, Withdrawn),
        .. FromEach([Submitted, InReview, InfoRequested, DeclineProposed], Expire, Expired),
        .. FromEach([Submitted, InReview, InfoRequested, DeclineProposed], Supersede, Superseded),
    ];

    private static readonly Dictionary<(ReferralStatus, ReferralVerb), ReferralTransition> ByStateAndVerb =
        All.ToDictionary(transition => (transition.From, transition.Verb));

    public static ReferralTransition? Find(ReferralStatus from, ReferralVerb verb) => ByStateAndVerb.GetValueOrDefault((from, verb));

    public static IReadOnlyList<ReferralVerb> AllowedFrom(ReferralStatus status) =>
        [.. All.Where(transition => transition.From == status).Select(transition => transition.Verb)];

    public static bool IsTerminal(ReferralStatus status) => !All.Any(transition => transition.From == status);

    private static IEnumerable<ReferralTransition> FromEach(ReferralStatus[] states, ReferralVerb verb, ReferralStatus to) =>
        states.Select(from => new ReferralTransition(from, verb, to));
}
