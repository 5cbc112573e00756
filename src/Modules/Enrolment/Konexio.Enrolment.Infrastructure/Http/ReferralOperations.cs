using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Enrolment.Infrastructure.Http;

/// <summary>Referrals in the access table. Row security leaves a partner only its own.</summary>
internal static class ReferralOperations
{
    private const string Write = "referrals.write";
    private const string Read = "referrals.read";
    private const string Review = "referrals.review";

    public static readonly Operation SubmitReferral = new("submitReferral", Write, "refer a person to the school", Role.Partner);

    public static readonly Operation SubmitReferralsInBulk = new("submitReferralsInBulk", Write, "refer several persons to the school", Role.Partner);

    public static readonly Operation GetReferral =
        new("getReferral", Read, "follow a referral", Role.Partner, Role.Coordinator, Role.Supervisor, Role.Administrator);

    public static readonly Operation ListReferrals =
        new("listReferrals", Read, "follow referrals", Role.Partner, Role.Coordinator, Role.Supervisor, Role.Administrator);

    public static readonly Operation GetReferralHistory =
        new("getReferralHistory", Read, "see how a referral was handled", Role.Partner, Role.Coordinator, Role.Supervisor, Role.Administrator);

    public static readonly Operation StartReferralReview =
        new("startReferralReview", Review, "review a referral", Role.Coordinator, Role.Supervisor, Role.Administrator);

    public static readonly Operation RequestInformation =
        new("requestInformation", Review, "ask the partner about a referral", Role.Coordinator, Role.Supervisor, Role.Administrator);

    public static readonly Operation ProvideInformation =
        new("provideInformation", Write, "answer the school about a referral", Role.Partner, Role.Coordinator, Role.Supervisor, Role.Administrator);

    public static readonly Operation ProposeDecline =
        new("proposeDecline", Review, "propose to decline a referral", Role.Coordinator, Role.Supervisor, Role.Administrator);

    public static readonly Operation ConfirmDecline = new("confirmDecline", Review, "decide on a proposed decline", Role.Supervisor, Role.Administrator);

    public static readonly Operation RefuseDecline = new("refuseDecline", Review, "decide on a proposed decline", Role.Supervisor, Role.Administrator);

    public static readonly Operation AcceptReferral =
        new("acceptReferral", Review, "accept a referral", Role.Coordinator, Role.Supervisor, Role.Administrator);

    public static readonly Operation WithdrawReferral =
        new("withdrawReferral", Write, "withdraw a referral", Role.Partner, Role.Coordinator, Role.Supervisor, Role.Administrator);
}
