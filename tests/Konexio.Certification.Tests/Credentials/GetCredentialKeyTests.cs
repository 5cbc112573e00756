using System.Net;
using System.Text.Json.Nodes;

namespace Konexio.Certification.Tests.Credentials;

public sealed class GetCredentialKeyTests(CertificationApp app)
{
    [Fact]
    public async Task The_address_that_a_credential_names_gives_the_key_of_the_set()
    {
        var held = await HeldCertificate.Of(app.Services, "Amina Haïdari");
        using var anybody = app.Anonymous();
        var verifier = new Verifier(anybody);
        var kid = Verifier.Header(await verifier.Fetch(held.Path))["kid"]!.GetValue<string>();

        var key = JsonNode.Parse(await verifier.Fetch(kid))!;

        key.Text("kid").ShouldBe(kid);
        JsonNode.Parse(await verifier.Fetch("/.well-known/credential-keys.json"))!["keys"]!.AsArray().ShouldContain(one => JsonNode.DeepEquals(one, key));
        await anybody.See($"/v1/credential-keys/{held.Id}").ShouldRefuse(HttpStatusCode.NotFound, "credential-key.not-found");
    }
}
