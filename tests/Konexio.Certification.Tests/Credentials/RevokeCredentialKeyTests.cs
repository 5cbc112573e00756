using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Certification.Tests.Credentials;

public sealed class RevokeCredentialKeyTests(CertificationApp app)
{
    // Revoking takes the trust from what other tests hold, so this school is its own.
    [Fact]
    public async Task Nothing_that_a_revoked_key_signed_is_believed_and_what_is_fetched_anew_is()
    {
        await using var school = await ModuleApp.Start("konexio_revoked_key", app.Clock, Infrastructure.CertificationModule.Register);
        var held = await HeldCertificate.Of(school.Services, "Amina Haïdari");
        using var anybody = school.Anonymous();
        using var administrator = school.As(Role.Administrator);
        var verifier = new Verifier(anybody);
        var before = await verifier.Fetch(held.Path);
        (await verifier.Fault(before)).ShouldBeNull();
        var kid = new Uri(Verifier.Header(before)["kid"]!.GetValue<string>());
        var id = Guid.Parse(kid.Segments[^1]);

        (await administrator.Do($"/v1/credential-keys/{id}/revoke").Gives(HttpStatusCode.OK)).Id().ShouldBe(id);

        (await verifier.Fault(before)).ShouldBe("unknown key");
        await anybody.See(kid.AbsolutePath).ShouldRefuse(HttpStatusCode.NotFound, "credential-key.not-found");
        var after = await verifier.Fetch(held.Path);
        (await verifier.Fault(after)).ShouldBeNull();
        Verifier.Header(after)["kid"]!.GetValue<string>().ShouldNotBe(kid.ToString());
        await administrator.Do($"/v1/credential-keys/{id}/revoke").ShouldRefuse(HttpStatusCode.Conflict, "credential-key.already-revoked");
        await administrator.Do($"/v1/credential-keys/{held.Id}/revoke").ShouldRefuse(HttpStatusCode.NotFound, "credential-key.not-found");
    }
}
