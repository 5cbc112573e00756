using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Certification.Tests.Certificates;

public sealed class ReissueCertificateTests(CertificationApp app)
{
    [Fact]
    public async Task After_a_correction_another_bears_the_right_name_and_takes_the_place()
    {
        var holder = await StoredHolder.In(app, "Amina Haidari");
        await holder.CorrectName("Amina Haïdari");

        var issued = await app.As(Role.Supervisor).Do($"{holder.Path}/reissue").Gives(HttpStatusCode.Created);

        issued.Id("replaces").ShouldBe(holder.Certificate.Id.Value);
        (await Seen($"/v1/certificates/{issued.Id()}")).Text("holder").ShouldBe("Amina Haïdari");
        var before = await Seen(holder.Path);
        (before.Text("holder"), before.Text("status"), before.Id("replacedBy")).ShouldBe(("Amina Haidari", "superseded", issued.Id()));
        (await holder.Audited("ReissueCertificate")).ShouldBe(["change supervisor certificate"]);
    }

    [Fact]
    public async Task What_was_revoked_by_hand_comes_back_by_hand()
    {
        var holder = await StoredHolder.In(app);
        await app.As(Role.Supervisor).Do($"{holder.Path}/revoke", new { reason = "issuedInError" }).Gives(HttpStatusCode.OK);

        var issued = await app.As(Role.Administrator).Do($"{holder.Path}/reissue").Gives(HttpStatusCode.Created);

        (await Seen($"/v1/certificates/{issued.Id()}")).Text("status").ShouldBe("valid");
        (await Seen(holder.Path)).Text("status").ShouldBe("revoked");
    }

    [Fact]
    public async Task One_that_was_replaced_is_not_issued_again()
    {
        var holder = await StoredHolder.In(app);
        await app.As(Role.Supervisor).Do($"{holder.Path}/reissue").Gives(HttpStatusCode.Created);

        await app.As(Role.Supervisor).Do($"{holder.Path}/reissue").ShouldRefuse(HttpStatusCode.Conflict, "certificate.already-replaced");
    }

    [Fact]
    public async Task A_coordinator_may_not_and_an_unknown_one_is_not_found()
    {
        (await app.As(Role.Coordinator).Do($"/v1/certificates/{Guid.Empty}/reissue")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await app.As(Role.Supervisor).Do($"/v1/certificates/{Guid.Empty}/reissue").ShouldRefuse(HttpStatusCode.NotFound, "certificate.not-found");
    }

    private Task<System.Text.Json.Nodes.JsonNode> Seen(string path) => app.As(Role.Coordinator).See(path).Gives(HttpStatusCode.OK);
}
