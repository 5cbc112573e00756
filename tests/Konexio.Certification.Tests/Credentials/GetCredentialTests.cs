using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Infrastructure.Verifying;

namespace Konexio.Certification.Tests.Credentials;

public sealed class GetCredentialTests(CertificationApp app)
{
    private readonly HttpClient _anybody = app.Anonymous();

    [Fact]
    public async Task Whoever_has_the_code_gets_a_credential_that_a_stranger_believes()
    {
        var held = await HeldCertificate.Of(app.Services, "Amina Haïdari");

        using var answer = await _anybody.See(held.Path);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/vc+jwt");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var token = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        (await new Verifier(_anybody).Fault(token)).ShouldBeNull();
        Verifier.Header(token).Select(part => part.Key).ShouldBe(["alg", "kid", "typ"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_credential_says_what_was_earned_in_the_language_asked_for()
    {
        var held = await HeldCertificate.Of(app.Services, "Amina Haïdari");
        var verifier = new Verifier(_anybody);

        var french = Verifier.Payload(await verifier.Fetch($"{held.Path}?lang=fr"));
        var english = Verifier.Payload(await verifier.Fetch($"{held.Path}?lang=en"));

        french["type"]!.AsArray().Select(type => type!.GetValue<string>()).ShouldBe(["VerifiableCredential", "OpenBadgeCredential"]);
        french["@context"]!.AsArray().Select(context => context!.GetValue<string>())
            .ShouldBe(["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"]);
        french["validFrom"]!.GetValue<string>().ShouldBe("2026-11-24T09:00:00Z");
        french["credentialSubject"]!["achievement"]!.Text("name").ShouldBe("PCIE Start");
        var achievement = english["credentialSubject"]!["achievement"]!;
        achievement.Text("name").ShouldBe("ICDL Start");
        achievement["criteria"]!.Text("narrative").ShouldContain("Word Processing (syllabus 6.0)");
        achievement["resultDescription"]!.AsArray().Select(result => result!.Text("name")).ShouldBe(
            ["Computer Essentials (syllabus 1.0)", "Online Essentials (syllabus 1.0)", "Word Processing (syllabus 6.0)", "Spreadsheets (syllabus 6.0)"], ignoreOrder: true);
        english["credentialSubject"]!["result"]!.AsArray().Select(result => result!.Text("resultDescription"))
            .ShouldBe(achievement["resultDescription"]!.AsArray().Select(result => result!.Text("id")));
        await _anybody.See($"{held.Path}?lang=de").Gives(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_holder_is_named_only_as_long_as_they_consent()
    {
        var held = await HeldCertificate.Of(app.Services, "Amina Témoin-Haïdari");
        var verifier = new Verifier(_anybody);

        var without = Verifier.Payload(await verifier.Fetch(held.Path));
        await held.AllowName(TimeSpan.FromDays(31));
        var token = await verifier.Fetch(held.Path);
        await held.ForbidName();
        var withdrawn = Verifier.Payload(await verifier.Fetch(held.Path));

        without.ToJsonString().ShouldNotContain("Amina");
        without["credentialSubject"]!["id"]!.GetValue<string>().ShouldBe($"urn:uuid:{held.Id}");
        without["credentialSubject"]!["identifier"].ShouldBeNull();
        var identity = Verifier.Payload(token)["credentialSubject"]!["identifier"]![0]!;
        (identity.Text("identityType"), identity.Text("identityHash"), identity["hashed"]!.GetValue<bool>()).ShouldBe(("name", "Amina Témoin-Haïdari", false));
        (await verifier.Fault(token)).ShouldBeNull();
        JsonNode.DeepEquals(withdrawn, without).ShouldBeTrue();
        (await app.Ask("select client_id || ' ' || operation || ' ' || array_to_string(fields, '+') from certification.audit_entries where person_id = $1 and operation = 'GetCredential' order by id", held.Person.Value))
            .ShouldBe(["system GetCredential certificate", "system GetCredential certificate+name", "system GetCredential certificate"]);
    }

    [Fact]
    public async Task What_was_changed_or_signed_otherwise_is_not_believed()
    {
        var held = await HeldCertificate.Of(app.Services, "Amina Haïdari");
        var verifier = new Verifier(_anybody);
        var token = await verifier.Fetch(held.Path);
        var parts = token.Split('.');

        var changed = Verifier.Payload(token);
        changed["name"] = "PCIE Complet";
        (await verifier.Fault($"{parts[0]}.{Part(changed)}.{parts[2]}")).ShouldBe("wrong signature");
        (await verifier.Fault($"{Part(WithAlgorithm(token, "none"))}.{parts[1]}.")).ShouldBe("another algorithm");
        (await verifier.Fault($"{Part(WithAlgorithm(token, "HS256"))}.{parts[1]}.{parts[2]}")).ShouldBe("another algorithm");
        (await verifier.Fault($"{Part(WithAlgorithm(token, "ES384"))}.{parts[1]}.{parts[2]}")).ShouldBe("another algorithm");
        (await verifier.Fault(token)).ShouldBeNull();
    }

    [Fact]
    public async Task A_revoked_certificate_is_answered_as_an_unknown_one_and_its_old_credential_is_not_believed()
    {
        var held = await HeldCertificate.Of(app.Services, "Amina Haïdari");
        var verifier = new Verifier(_anybody);
        var token = await verifier.Fetch(held.Path);

        await held.Revoke();

        (await verifier.Fault(token)).ShouldBe("revoked");
        var revoked = await _anybody.See(held.Path).Gives(HttpStatusCode.NotFound);
        var unknown = await _anybody.See($"/v1/certificates/{CertificateCode.Create()}/credential").Gives(HttpStatusCode.NotFound);
        revoked.Text("code").ShouldBe("certificate.not-found");
        (revoked.Text("title"), revoked.Text("detail")).ShouldBe((unknown.Text("title"), unknown.Text("detail")));
    }

    [Theory]
    [InlineData("K-22222222", "certificate.mistyped-code")]
    [InlineData("nonsense", "certificate.malformed-code")]
    public async Task A_code_that_was_mistyped_is_told_from_one_that_nobody_has(string code, string error) =>
        await _anybody.See($"/v1/certificates/{code}/credential").ShouldRefuse(HttpStatusCode.UnprocessableEntity, error);

    [Fact]
    public async Task Guessing_codes_is_throttled()
    {
        await using var alone = await ModuleApp.Start("konexio_guessing", app.Clock, Infrastructure.CertificationModule.Register);
        using var guesser = alone.Anonymous();
        for (var guess = 0; guess < CodeGuesses.MostOfAddress; guess++)
            await guesser.See($"/v1/certificates/{CertificateCode.Create()}/credential").Gives(HttpStatusCode.NotFound);

        using var throttled = await guesser.See($"/v1/certificates/{CertificateCode.Create()}/credential");

        throttled.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        throttled.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(15));
    }

    private static JsonObject WithAlgorithm(string token, string algorithm)
    {
        var header = Verifier.Header(token);
        header["alg"] = algorithm;
        return header;
    }

    private static string Part(JsonNode node) => Verifier.Encode(Encoding.UTF8.GetBytes(node.ToJsonString()));
}
