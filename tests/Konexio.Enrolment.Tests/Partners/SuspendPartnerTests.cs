using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Enrolment.Tests.Partners;

public sealed class SuspendPartnerTests(EnrolmentApp app)
{
    [Fact]
    public async Task A_validated_partner_can_be_suspended() =>
        await app.As(Role.Administrator).Do($"/v1/partners/{await app.ValidPartner()}/suspend", new { reason = "The agreement ended" }).ShouldLead("suspended");

    [Fact]
    public async Task A_pending_partner_cannot_be_suspended() =>
        await app.As(Role.Administrator).Do($"/v1/partners/{await app.RegisterPartner()}/suspend", new { reason = "The agreement ended" })
            .ShouldRefuse(HttpStatusCode.Conflict, "partner.wrong-state");
}
