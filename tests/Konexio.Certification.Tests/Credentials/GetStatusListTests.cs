using System.Globalization;
using System.Net;

namespace Konexio.Certification.Tests.Credentials;

public sealed class GetStatusListTests(CertificationApp app)
{
    [Fact]
    public async Task The_bit_of_a_certificate_is_set_when_it_ends_and_no_other_one()
    {
        await using var school = await ModuleApp.Start("konexio_status_list", app.Clock, Infrastructure.CertificationModule.Register);
        var (one, other) = (await HeldCertificate.Of(school.Services, "Amina"), await HeldCertificate.Of(school.Services, "Nadia"));
        using var anybody = school.Anonymous();
        var verifier = new Verifier(anybody);
        var (first, second) = (await verifier.Fetch(one.Path), await verifier.Fetch(other.Path));
        Ones(await verifier.Fetch("/v1/status-lists/0")).ShouldBeEmpty();

        await one.Revoke();

        Ones(await verifier.Fetch("/v1/status-lists/0")).ShouldBe([int.Parse(Verifier.Payload(first)["credentialStatus"]!.Text("statusListIndex"), CultureInfo.InvariantCulture)]);
        (await verifier.Fault(first)).ShouldBe("revoked");
        (await verifier.Fault(second)).ShouldBeNull();
    }

    [Fact]
    public async Task A_list_is_a_signed_credential_that_ends_soon_and_may_be_kept_for_minutes()
    {
        using var anybody = app.Anonymous();
        using var answer = await anybody.See("/v1/status-lists/0");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/vc+jwt");
        answer.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromMinutes(5));
        var list = Verifier.Payload(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        list["type"]!.AsArray().Select(type => type!.GetValue<string>()).ShouldBe(["VerifiableCredential", "BitstringStatusListCredential"]);
        list["credentialSubject"]!.Text("type").ShouldBe("BitstringStatusList");
        (list.Text("validFrom"), list.Text("validUntil")).ShouldBe(("2026-11-24T00:00:00Z", "2026-11-26T00:00:00Z"));
    }

    [Fact]
    public async Task Who_has_the_list_is_told_so_until_a_certificate_ends()
    {
        await using var school = await ModuleApp.Start("konexio_kept_list", app.Clock, Infrastructure.CertificationModule.Register);
        var held = await HeldCertificate.Of(school.Services, "Amina");
        using var anybody = school.Anonymous();
        anybody.DefaultRequestHeaders.TryAddWithoutValidation("If-None-Match", await anybody.TagOf("/v1/status-lists/0"));

        (await anybody.See("/v1/status-lists/0")).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await held.Revoke();
        (await anybody.See("/v1/status-lists/0")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("-1")]
    [InlineData("9223372036854775807")]
    public async Task A_list_that_no_credential_names_is_unknown(string number) =>
        await app.Anonymous().See($"/v1/status-lists/{number}").ShouldRefuse(HttpStatusCode.NotFound, "status-list.not-found");

    private static IEnumerable<int> Ones(string list) => Verifier.Ones(Verifier.Payload(list)["credentialSubject"]!.Text("encodedList"));
}
