using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Enrolment.Tests.Referrals;

public sealed class RefuseDeclineTests(EnrolmentApp app)
{
    [Fact]
    public async Task A_refused_decline_sends_the_referral_back_to_review()
    {
        var referral = await app.SubmittedReferral();
        await app.As(Role.Coordinator).Do($"/v1/referrals/{referral}/propose-decline", new { reason = "noPlace" });

        await app.As(Role.Supervisor).Do($"/v1/referrals/{referral}/refuse-decline", new { reason = "Une place se libère" }).ShouldLead("inReview");
        (await app.Ask("select coalesce(decline_reason, 'none') from enrolment.referrals where id = $1", referral)).ShouldBe(["none"]);
    }

    [Fact]
    public async Task A_refusal_needs_a_reason()
    {
        var referral = await app.SubmittedReferral();
        await app.As(Role.Coordinator).Do($"/v1/referrals/{referral}/propose-decline", new { reason = "noPlace" });

        await app.As(Role.Supervisor).Do($"/v1/referrals/{referral}/refuse-decline", new { reason = "" })
            .ShouldRefuse(HttpStatusCode.UnprocessableEntity, "referral.reason-required");
    }
}
