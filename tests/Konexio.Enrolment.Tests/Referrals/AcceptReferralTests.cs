using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Enrolment.Tests.Referrals;

public sealed class AcceptReferralTests(EnrolmentApp app)
{
    [Fact]
    public async Task An_acceptance_supersedes_the_other_open_referrals_of_the_same_person()
    {
        var (first, second) = (await app.SubmittedReferral(), await app.SubmittedReferral());
        await app.Ask(
            $"""
            update enrolment.people set merged_into = (select person_id from enrolment.referrals where id = $1)
            where id = (select person_id from enrolment.referrals where id = '{second}')
            """, first);

        var answer = await app.As(Role.Coordinator).Do($"/v1/referrals/{first}/accept");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        (await answer.Json())["superseded"]!.AsArray().Select(id => id!.GetValue<Guid>()).ShouldBe([second]);
        (await app.Ask("select status from enrolment.referrals where superseded_by = $1", first)).ShouldBe(["superseded"]);
        (await app.Ask("select event_name from enrolment.outbox_messages where aggregate_id = $1 order by sequence", second))
            .ShouldBe(["enrolment.referral-submitted.v1", "enrolment.referral-superseded.v1"]);
    }

    [Fact]
    public async Task A_closed_referral_cannot_be_accepted()
    {
        var referral = await app.SubmittedReferral();
        await app.As(Role.Coordinator).Do($"/v1/referrals/{referral}/accept").ShouldLead("accepted");

        await app.As(Role.Coordinator).Do($"/v1/referrals/{referral}/accept").ShouldRefuse(HttpStatusCode.Conflict, "referral.wrong-state");
    }

    [Fact]
    public async Task A_partner_may_not_accept_its_own_referral()
    {
        var partner = await app.ValidPartner();

        (await app.As(Role.Partner, partner).Do($"/v1/referrals/{await app.SubmitReferral(partner)}/accept")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
