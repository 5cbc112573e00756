using System.Text.Json.Nodes;
using Konexio.Certification.Infrastructure.Credentials;
using Microsoft.AspNetCore.Http;

namespace Konexio.Certification.Tests.Credentials;

public sealed class GetIssuerTests(CertificationApp app)
{
    [Fact]
    public async Task The_issuer_that_credentials_name_says_who_it_is()
    {
        var held = await HeldCertificate.Of(app.Services, "Amina Haïdari");
        using var anybody = app.Anonymous();
        var verifier = new Verifier(anybody);
        var named = Verifier.Payload(await verifier.Fetch(held.Path))["issuer"]!;

        var profile = JsonNode.Parse(await verifier.Fetch(named.Text("id")))!.AsObject();

        profile.Text("name").ShouldBe("Konexio");
        profile.Remove("@context");
        JsonNode.DeepEquals(profile, named).ShouldBeTrue();
    }

    [Fact]
    public async Task A_forwarded_header_alone_changes_no_address()
    {
        using var anybody = app.Anonymous();
        anybody.DefaultRequestHeaders.Add("X-Forwarded-Host", "evil.example");
        anybody.DefaultRequestHeaders.Add("Forwarded", "host=evil.example");

        (await new Verifier(anybody).Fetch("/v1/issuer")).ShouldNotContain("evil");
    }

    [Fact]
    public void The_configured_address_stands_before_the_one_that_was_asked()
    {
        var request = new DefaultHttpContext { Request = { Scheme = "http", Host = new HostString("evil.example") } }.Request;

        new CertificationSettings { PublicAddress = "https://school.example/" }.AddressFor(request).ShouldBe("https://school.example");
        new CertificationSettings().AddressFor(request).ShouldBe("http://evil.example");
    }

    [Theory]
    [InlineData("http://school.example")]
    [InlineData("school.example")]
    [InlineData("https://school.example/?a=b")]
    public void An_address_that_is_not_public_is_refused_at_the_start(string address) =>
        new CertificationSettings { PublicAddress = address }.IsSound.ShouldBeFalse();
}
