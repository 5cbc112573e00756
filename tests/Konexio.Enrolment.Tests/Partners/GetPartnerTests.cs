using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Enrolment.Tests.Partners;

public sealed class GetPartnerTests(EnrolmentApp app)
{
    [Fact]
    public async Task The_school_sees_a_partner_whole()
    {
        var partner = await app.RegisterPartner();

        var answer = await app.As(Role.Coordinator).See($"/v1/partners/{partner}");
        var seen = await answer.Json();
        answer.Headers.ETag.ShouldNotBeNull();
        seen["address"]!["communeCode"]!.GetValue<string>().ShouldBe("93045");
        seen["contacts"]![0]!["email"]!.GetValue<string>().ShouldBe("c.roux@cada.example");
    }

    [Fact]
    public async Task A_partner_sees_itself_and_another_like_an_unknown_one()
    {
        var (own, other) = (await app.ValidPartner(), await app.ValidPartner());

        (await app.As(Role.Partner, own).See($"/v1/partners/{own}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await app.As(Role.Partner, own).See($"/v1/partners/{other}").ShouldRefuse(HttpStatusCode.NotFound, "partner.not-found");
    }
}
