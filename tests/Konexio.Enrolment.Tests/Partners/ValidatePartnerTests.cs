using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Enrolment.Tests.Partners;

public sealed class ValidatePartnerTests(EnrolmentApp app)
{
    [Fact]
    public async Task A_supervisor_validates_a_pending_partner_once()
    {
        var partner = await app.RegisterPartner();

        await app.As(Role.Supervisor).Do($"/v1/partners/{partner}/validate").ShouldLead("validated");
        await app.As(Role.Supervisor).Do($"/v1/partners/{partner}/validate").ShouldRefuse(HttpStatusCode.Conflict, "partner.wrong-state");
        (await app.Ask("select event_name from enrolment.outbox_messages where aggregate_id = $1 order by sequence", partner))
            .ShouldBe(["enrolment.partner-registered.v1", "enrolment.partner-validated.v1"]);
    }

    [Fact]
    public async Task A_coordinator_may_not_validate() =>
        (await app.As(Role.Coordinator).Do($"/v1/partners/{await app.RegisterPartner()}/validate")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
}
