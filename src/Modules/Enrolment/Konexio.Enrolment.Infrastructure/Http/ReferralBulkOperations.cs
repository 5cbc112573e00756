using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Enrolment.Infrastructure.Http;

internal static class ReferralBulkOperations
{
    public static readonly Operation SubmitReferralsInBulk = new("submitReferralsInBulk", "referrals.write", "refer people", Role.Partner);
}
