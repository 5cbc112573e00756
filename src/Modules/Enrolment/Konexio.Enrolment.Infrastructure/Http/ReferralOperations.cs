using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Enrolment.Infrastructure.Http;

/// <summary>Who may do what with referrals.</summary>
internal static class ReferralOperations
{
    public static readonly Operation SubmitReferral = new("submitReferral", "referrals.write", "refer a person", Role.Partner);

    public static readonly Operation ListReferrals = new("listReferrals", "referrals.read", "follow referrals",
        Role.Partner, Role.Coordinator, Role.Supervisor, Role.Administrator);

    public static readonly Operation GetReferral = new("getReferral", "referrals.read", "follow a referral",
        Role.Partner, Role.Coordinator, Role.Supervisor, Role.Administrator);
}
