using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Enrolment.Tests.Partners;

public sealed class ReinstatePartnerTests(EnrolmentApp app)
{
    [Fact]
    public async Task A_suspended_partner_can_be_reinstated()
    {
        var partner = await app.ValidPartner();
        await app.As(Role.Administrator).Do($"/v1/partners/{partner}/suspend", new { reason = "The agreement ended" });

        await app.As(Role.Administrator).Do($"/v1/partners/{partner}/reinstate").ShouldLead("validated");
    }

    [Fact]
    public async Task A_validated_partner_needs_no_reinstatement() =>
        await app.As(Role.Administrator).Do($"/v1/partners/{await app.ValidPartner()}/reinstate").ShouldRefuse(HttpStatusCode.Conflict, "partner.wrong-state");
}
