using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Enrolment.Tests.Partners;

public sealed class RegisterPartnerTests(EnrolmentApp app)
{
    [Fact]
    public async Task A_registered_partner_waits_for_validation_and_is_told_of()
    {
        var partner = await app.RegisterPartner("Mission Locale de Pantin");

        (await (await app.As(Role.Coordinator).See($"/v1/partners/{partner}")).Json())["status"]!.GetValue<string>().ShouldBe("pending");
        (await app.Ask("select event_name from enrolment.outbox_messages where aggregate_id = $1", partner)).ShouldBe(["enrolment.partner-registered.v1"]);
    }

    [Fact]
    public async Task Two_partners_cannot_share_a_siret()
    {
        await app.RegisterPartner(siret: "356 000 000 00048");

        await app.As(Role.Coordinator).Do("/v1/partners", Referring.Partner("Other", "35600000000048")).ShouldRefuse(HttpStatusCode.Conflict, "partner.siret-taken");
    }

    [Fact]
    public async Task Every_fault_of_the_input_is_told_at_once()
    {
        var answer = await app.As(Role.Coordinator).Do("/v1/partners", new { name = "A\u0000B", kind = "BANK", siret = "35600000000049", address = new { postcode = "932", communeName = "x", communeCode = "930" } });

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Json())["errors"]!.AsArray().Select(fault => fault!["pointer"]!.GetValue<string>())
            .ShouldBe(["/name", "/kind", "/siret", "/address/postcode", "/address/communeCode"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_commune_that_does_not_exist_is_refused()
    {
        var address = new { streetLines = new[] { "1 rue des Lilas" }, postcode = "93260", communeName = "Les Lilas", communeCode = "99999" };
        var answer = await app.As(Role.Coordinator).Do("/v1/partners", new { name = "CADA", kind = "CADA", address });

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var fault = (await answer.Json())["errors"]!.AsArray().Single()!;
        (fault["pointer"]!.GetValue<string>(), fault["code"]!.GetValue<string>()).ShouldBe(("/address/communeCode", "commune.unknown"));
    }

    [Fact]
    public async Task A_partner_cannot_register_a_partner() =>
        (await app.As(Role.Partner, Guid.Empty).Do("/v1/partners", Referring.Partner("Other"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
}
