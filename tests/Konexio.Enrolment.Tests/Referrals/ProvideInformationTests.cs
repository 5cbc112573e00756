using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Enrolment.Tests.Referrals;

public sealed class ProvideInformationTests(EnrolmentApp app)
{
    [Fact]
    public async Task The_partner_answers_and_the_review_goes_on()
    {
        var partner = await app.ValidPartner();
        var referral = await app.SubmitReferral(partner);
        await app.As(Role.Coordinator).Do($"/v1/referrals/{referral}/request-information", new { question = "Quel jour ?" });

        await app.As(Role.Partner, partner).Do($"/v1/referrals/{referral}/provide-information", new { answer = "Mardi" }).ShouldLead("inReview");
    }

    [Fact]
    public async Task Another_partner_finds_no_referral_to_answer_for()
    {
        var referral = await app.SubmittedReferral();

        await app.As(Role.Partner, await app.ValidPartner()).Do($"/v1/referrals/{referral}/provide-information", new { answer = "Mardi" })
            .ShouldRefuse(HttpStatusCode.NotFound, "referral.not-found");
    }
}
