using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Enrolment.Tests.Referrals;

public sealed class GetSubmittedReferralTests(EnrolmentApp app)
{
    [Fact]
    public async Task The_same_reference_with_the_same_content_is_the_first_referral()
    {
        var partner = await app.ValidPartner();
        var first = await app.SubmitReferral(partner, "same");

        var again = await app.As(Role.Partner, partner).Do("/v1/referrals", Submission("Amina"));

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await again.Json())["id"]!.GetValue<Guid>().ShouldBe(first);
    }

    [Fact]
    public async Task The_same_reference_with_other_content_is_a_conflict()
    {
        var partner = await app.ValidPartner();
        await app.SubmitReferral(partner, "same");

        await app.As(Role.Partner, partner).Do("/v1/referrals", Submission("Fatima")).ShouldRefuse(HttpStatusCode.Conflict, "referral.reference-conflict");
    }

    [Fact]
    public async Task Two_partners_may_use_one_reference()
    {
        await app.SubmitReferral(await app.ValidPartner(), "same");
        await app.SubmitReferral(await app.ValidPartner(), "same");
    }

    private static object Submission(string givenName) => new
    {
        reference = "same",
        person = new { givenName, phone = "+33612345678" },
        wantedTrack = "parcours-digital",
        attestation = new { date = "2026-03-01", language = "ti" },
    };
}
