using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Enrolment.Tests.Referrals;

public sealed class WithdrawReferralTests(EnrolmentApp app)
{
    [Fact]
    public async Task A_partner_withdraws_its_own_referral_for_the_person()
    {
        var partner = await app.ValidPartner();
        var referral = await app.SubmitReferral(partner);

        await app.As(Role.Partner, partner).Do($"/v1/referrals/{referral}/withdraw", new { withdrawnBy = "person", reason = "A trouvé un emploi" }).ShouldLead("withdrawn");
        (await app.Ask("select reason from enrolment.referral_changes where referral_id = $1 and to_status = 'withdrawn'", referral)).ShouldBe(["person"]);
    }

    [Fact]
    public async Task A_partner_cannot_withdraw_anothers_referral() =>
        await app.As(Role.Partner, await app.ValidPartner()).Do($"/v1/referrals/{await app.SubmittedReferral()}/withdraw", new { withdrawnBy = "partner" })
            .ShouldRefuse(HttpStatusCode.NotFound, "referral.not-found");
}
