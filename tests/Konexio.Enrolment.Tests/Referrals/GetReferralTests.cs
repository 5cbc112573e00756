using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Enrolment.Tests.Referrals;

public sealed class GetReferralTests(EnrolmentApp app)
{
    [Fact]
    public async Task A_partner_sees_its_own_without_the_person_and_no_other_partner_sees_it()
    {
        var partner = await app.ValidPartner();
        var referral = await app.SubmitReferral(partner);

        var own = await (await app.As(Role.Partner, partner).See($"/v1/referrals/{referral}")).Json();
        own["reference"]!.GetValue<string>().ShouldBe("2026-17");
        foreach (var staffs in new[] { "person", "languages", "attestation", "greatestTravelMinutes" }) own[staffs].ShouldBeNull();
        var foreign = app.As(Role.Partner, await app.ValidPartner());
        await foreign.See($"/v1/referrals/{referral}").ShouldRefuse(HttpStatusCode.NotFound, "referral.not-found");
        await foreign.See($"/v1/referrals/{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}").ShouldRefuse(HttpStatusCode.NotFound, "referral.not-found");
    }

    [Fact]
    public async Task Reading_a_person_is_kept_in_the_audit_without_values()
    {
        var referral = await app.SubmittedReferral();
        await app.As(Role.Coordinator, client: "the-reader").See($"/v1/referrals/{referral}");

        (await app.Ask(
            "select a.client_id || ' ' || a.access from enrolment.audit_entries a join enrolment.referrals r on r.person_id = a.person_id where r.id = $1 and a.operation = 'GetReferral'",
            referral)).ShouldBe(["the-reader read"]);
    }

    [Fact]
    public async Task An_unchanged_referral_is_not_sent_again()
    {
        var referral = await app.SubmittedReferral();
        var http = app.As(Role.Coordinator);
        var tag = (await http.See($"/v1/referrals/{referral}")).Headers.ETag!;
        http.DefaultRequestHeaders.IfNoneMatch.Add(tag);

        (await http.See($"/v1/referrals/{referral}")).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await http.Do($"/v1/referrals/{referral}/start-review");
        (await http.See($"/v1/referrals/{referral}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
