using System.Net;
using System.Text.Json.Nodes;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Infrastructure.Verifying;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Certification.Tests.Certificates;

public sealed class VerifyCertificateTests(CertificationApp app)
{
    [Fact]
    public async Task Without_consent_it_shows_what_was_earned_and_when_but_not_by_whom()
    {
        var holder = await StoredHolder.In(app);

        using var answer = await app.Anonymous().See($"/v1/certificates/{holder.Certificate.Code}");

        answer.Headers.CacheControl!.ToString().ShouldBe("no-store");
        (await answer.Json()).ToJsonString().ShouldBe("""{"status":"valid","award":{"fr":"PCIE Start","en":"ICDL Start"},"issuedOn":"2026-11-24"}""");
        (await holder.Audited("VerifyCertificate")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_name_shows_while_the_holder_consents_and_each_showing_is_written_down()
    {
        var holder = await StoredHolder.In(app);
        await holder.Consent(until: app.Clock.GetUtcNow());
        (await Verify(holder))["holder"].ShouldBeNull();

        await holder.Consent();
        (await Verify(holder)).Text("holder").ShouldBe("Amina Haïdari");
        (await holder.Audited("VerifyCertificate")).ShouldBe(["read system name"]);

        await holder.WithdrawConsent();
        (await Verify(holder))["holder"].ShouldBeNull();
        (await holder.Audited("VerifyCertificate")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_erased_name_shows_nowhere()
    {
        var holder = await StoredHolder.In(app);
        await holder.Consent();
        await app.Database.Query("delete from certification.person_keys where person_id = $1", holder.Person);

        ((await Verify(holder))["holder"], (await Verify(holder)).Text("status")).ShouldBe((null, "valid"));
    }

    [Fact]
    public async Task A_revoked_one_and_an_unknown_one_differ_in_one_word()
    {
        var holder = await StoredHolder.In(app);
        await holder.Consent();
        await app.As(Role.Supervisor).Do($"{holder.Path}/revoke", new { reason = "identityFraud" }).Gives(HttpStatusCode.OK);
        using var revoked = await app.Anonymous().See($"/v1/certificates/{holder.Certificate.Code}");
        using var unknown = await app.Anonymous().See($"/v1/certificates/{CertificateCode.Create()}");

        (await revoked.Json()).ToJsonString().ShouldBe("""{"status":"revoked"}""");
        (await unknown.Json()).ToJsonString().ShouldBe("""{"status":"unknown"}""");
        Headers(revoked).ShouldBe(Headers(unknown));
        (await holder.Audited("VerifyCertificate")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_code_may_be_typed_in_small_letters() =>
        (await app.Anonymous().See($"/v1/certificates/{(await StoredHolder.In(app)).Certificate.Code.Value.ToLowerInvariant()}").Gives(HttpStatusCode.OK)).Text("status").ShouldBe("valid");

    [Fact]
    public async Task What_cannot_be_a_code_is_told_from_what_was_mistyped()
    {
        var code = CertificateCode.Create().Value;
        var mistyped = code[..^1] + CertificateCode.Symbols.First(symbol => symbol != code[^1]);

        await app.Anonymous().See($"/v1/certificates/{mistyped}").ShouldRefuse(HttpStatusCode.UnprocessableEntity, "certificate.mistyped-code");
        foreach (var malformed in new[] { "K-234", "234678BC", "K-AAAAAAAA", "%20" })
            await app.Anonymous().See($"/v1/certificates/{malformed}").ShouldRefuse(HttpStatusCode.UnprocessableEntity, "certificate.malformed-code");
    }

    [Fact]
    public async Task Of_a_thousand_guesses_few_are_answered_and_the_limit_hides_valid_codes_too()
    {
        await using var own = new CertificationApp();
        await own.InitializeAsync();
        var holder = await StoredHolder.In(own);
        var valid = $"/v1/certificates/{holder.Certificate.Code}";
        using var guesser = own.Anonymous();
        (await guesser.See(valid)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var answered = 0;
        for (var guess = 0; guess < 1_000; guess++)
            if ((await guesser.See($"/v1/certificates/{CertificateCode.Create()}")).StatusCode == HttpStatusCode.OK) answered++;

        answered.ShouldBe(CodeGuesses.MostOfAddress);
        using (var refused = await guesser.See(valid))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
            refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(15));
        }

        own.Clock.Advance(TimeSpan.FromMinutes(15));
        (await guesser.See(valid)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Valid_and_mistyped_codes_use_up_nothing()
    {
        await using var own = new CertificationApp();
        await own.InitializeAsync();
        var holder = await StoredHolder.In(own);

        for (var time = 0; time < 2 * CodeGuesses.MostOfAddress; time++)
        {
            (await own.Anonymous().See($"/v1/certificates/{holder.Certificate.Code}")).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await own.Anonymous().See("/v1/certificates/K-22222222")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }
    }

    [Fact]
    public async Task Guesses_from_many_addresses_are_counted_together_and_neighbours_in_IPv6_as_one()
    {
        await using var own = new CertificationApp();
        await own.InitializeAsync();
        for (var guess = 0; guess < CodeGuesses.MostOfAddress; guess++) (await Guess(own, $"2001:db8::{guess:x}")).ShouldBeNull();
        (await Guess(own, "2001:db8::ffff")).ShouldNotBeNull();
        (await Guess(own, "2001:db8:0:1::1")).ShouldBeNull();

        var wrong = own.Services.GetRequiredService<WrongCodes>();
        for (var guess = 0; guess < CodeGuesses.MostInAll; guess++) wrong.Add((CodeGuesses.InAll, CodeGuesses.MostInAll));

        (await Guess(own, "198.51.100.7")).ShouldNotBeNull();
    }

    private static async Task<TimeSpan?> Guess(CertificationApp app, string address)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<VerificationDesk>().Verify(CertificateCode.Create().Value, IPAddress.Parse(address), TestContext.Current.CancellationToken)).Wait;
    }

    private Task<JsonNode> Verify(StoredHolder holder) => app.Anonymous().See($"/v1/certificates/{holder.Certificate.Code}").Gives(HttpStatusCode.OK);

    private static string Headers(HttpResponseMessage answer) =>
        string.Join('\n', answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(',', header.Value)}"));
}
