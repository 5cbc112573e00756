using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Enrolment.Tests.Partners;

public sealed class RejectPartnerTests(EnrolmentApp app)
{
    [Fact]
    public async Task A_rejection_is_final_and_frees_the_siret()
    {
        var partner = await app.RegisterPartner(siret: "73282932000074");

        await app.As(Role.Supervisor).Do($"/v1/partners/{partner}/reject", new { reason = "Not an organisation that follows people" }).ShouldLead("rejected");
        await app.As(Role.Supervisor).Do($"/v1/partners/{partner}/validate").ShouldRefuse(HttpStatusCode.Conflict, "partner.wrong-state");
        await app.RegisterPartner(siret: "73282932000074");
    }

    [Fact]
    public async Task A_rejection_needs_a_reason() =>
        await app.As(Role.Supervisor).Do($"/v1/partners/{await app.RegisterPartner()}/reject", new { reason = " " })
            .ShouldRefuse(HttpStatusCode.UnprocessableEntity, "partner.reason-required");
}
