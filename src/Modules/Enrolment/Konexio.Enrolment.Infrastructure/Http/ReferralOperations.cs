using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Enrolment.Infrastructure.Http;

/// <summary>Referrals in the access table. Row security leaves a partner only its own.</summary>
internal static class ReferralOperations
{
    private const string Write = "referrals.write";
    private const string Read = "referrals.read";
    private const string Review = "referrals.review";

    internal static readonly Operation SubmitReferral = new("submitReferral", Write, "Refer a person to the school", Role.Partner);

    internal static readonly Operation SubmitReferralsInBulk = new("submitReferralsInBulk", Write, "Refer several persons to the school", Role.Partner);

    internal static readonly Operation GetReferral =
        new("getReferral", Read, "Follow a referral", Role.Partner, Role.Coordinator, Role.Supervisor, Role.Administrator);

    internal static readonly Operation ListReferrals =
        new("listReferrals", Read, "Follow referrals", Role.Partner, Role.Coordinator, Role.Supervisor, Role.Administrator);

    internal static readonly Operation GetReferralHistory =
        new("getReferralHistory", Read, "See how a referral was handled", Role.Partner, Role.Coordinator, Role.Supervisor, Role.Administrator);

    internal static readonly Operation StartReferralReview =
        new("startReferralReview", Review, "Review a referral", Role.Coordinator, Role.Supervisor, Role.Administrator);

    internal static readonly Operation RequestInformation =
        new("requestInformation", Review, "Ask the partner about a referral", Role.Coordinator, Role.Supervisor, Role.Administrator);

    internal static readonly Operation ProvideInformation =
        new("provideInformation", Write, "Answer the school about a referral", Role.Partner, Role.Coordinator, Role.Supervisor, Role.Administrator);

    internal static readonly Operation ProposeDecline =
        new("proposeDecline", Review, "Propose to decline a referral", Role.Coordinator, Role.Supervisor, Role.Administrator);

    internal static readonly Operation ConfirmDecline = new("confirmDecline", Review, "Decide on a proposed decline", Role.Supervisor, Role.Administrator);

    internal static readonly Operation RefuseDecline = new("refuseDecline", Review, "Decide on a proposed decline", Role.Supervisor, Role.Administrator);

    internal static readonly Operation AcceptReferral =
        new("acceptReferral", Review, "Accept a referral", Role.Coordinator, Role.Supervisor, Role.Administrator);

    internal static readonly Operation WithdrawReferral =
        new("withdrawReferral", Write, "Withdraw a referral", Role.Partner, Role.Coordinator, Role.Supervisor, Role.Administrator);
}
