using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Certification.Tests.Certificates;

public sealed class RevokeCertificateTests(CertificationApp app)
{
    [Fact]
    public async Task A_supervisor_revokes_and_everybody_who_heard_of_it_is_told()
    {
        var holder = await StoredHolder.In(app);

        var revoked = await Revoke(holder, "identityFraud").Gives(HttpStatusCode.OK);

        (revoked.Text("status"), revoked.Text("revocation")).ShouldBe(("revoked", "identityFraud"));
        (await app.As(Role.Coordinator).See(holder.Path).Gives(HttpStatusCode.OK)).Text("revocation").ShouldBe("identityFraud");
        (await app.Ask("select payload ->> 'reason' from certification.outbox_messages where aggregate_id = $1 and event_name = 'certification.certificate-revoked.v1'", holder.Card))
            .ShouldBe(["identityFraud"]);
        (await holder.Audited("RevokeCertificate")).ShouldBe(["change supervisor certificate"]);
    }

    [Fact]
    public async Task It_is_revoked_once()
    {
        var holder = await StoredHolder.In(app);
        await Revoke(holder, "holderRequest").Gives(HttpStatusCode.OK);

        await Revoke(holder, "issuedInError").ShouldRefuse(HttpStatusCode.Conflict, "certificate.wrong-state");
    }

    [Fact]
    public async Task What_follows_from_attempts_is_not_given_as_a_reason()
    {
        var holder = await StoredHolder.In(app);

        await Revoke(holder, "noLongerEarned").ShouldRefuse(HttpStatusCode.UnprocessableEntity, "certificate.reason-not-given-by-hand");
    }

    [Fact]
    public async Task A_coordinator_may_not_and_an_unknown_one_is_not_found()
    {
        (await app.As(Role.Coordinator).Do($"/v1/certificates/{Guid.Empty}/revoke", new { reason = "holderRequest" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await app.As(Role.Administrator).Do($"/v1/certificates/{Guid.Empty}/revoke", new { reason = "holderRequest" }).ShouldRefuse(HttpStatusCode.NotFound, "certificate.not-found");
    }

    private Task<HttpResponseMessage> Revoke(StoredHolder holder, string reason) => app.As(Role.Supervisor).Do($"{holder.Path}/revoke", new { reason });
}
