using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Enrolment.Tests.Referrals;

public sealed class ConfirmDeclineTests(EnrolmentApp app)
{
    [Fact]
    public async Task A_second_person_confirms_and_the_referral_is_closed()
    {
        var referral = await Proposed(client: "nadia");

        await app.As(Role.Supervisor, client: "paul").Do($"/v1/referrals/{referral}/confirm-decline").ShouldLead("declined");
        (await app.Ask("select closed_at is not null from enrolment.referrals where id = $1", referral)).ShouldBe(["True"]);
        (await app.Ask("select payload ->> 'reason' from enrolment.outbox_messages where aggregate_id = $1 and event_name = 'enrolment.referral-declined.v1'", referral))
            .ShouldBe(["noPlace"]);
    }

    [Fact]
    public async Task Who_proposed_a_decline_cannot_confirm_it() =>
        await app.As(Role.Supervisor, client: "nadia").Do($"/v1/referrals/{await Proposed(client: "nadia")}/confirm-decline")
            .ShouldRefuse(HttpStatusCode.Forbidden, "referral.same-person-must-not-confirm");

    [Fact]
    public async Task A_coordinator_may_not_confirm() =>
        (await app.As(Role.Coordinator).Do($"/v1/referrals/{await Proposed("nadia")}/confirm-decline")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    private async Task<Guid> Proposed(string client)
    {
        var referral = await app.SubmittedReferral();
        await app.As(Role.Supervisor, client: client).Do($"/v1/referrals/{referral}/propose-decline", new { reason = "noPlace" }).ShouldLead("declineProposed");
        return referral;
    }
}
