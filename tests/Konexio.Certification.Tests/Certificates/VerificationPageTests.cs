using System.Net;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Infrastructure.Verifying;

namespace Konexio.Certification.Tests.Certificates;

public sealed class VerificationPageTests(CertificationApp app)
{
    [Fact]
    public async Task The_page_asks_for_a_code_in_the_reader_s_language()
    {
        var french = await Page("/verify?lang=fr", HttpStatusCode.OK);
        french.ShouldContain("<html lang=\"fr\">");
        french.ShouldContain("<form method=\"get\" action=\"/verify\">");
        french.ShouldContain("<label for=\"code\">");
        french.ShouldContain("href=\"/verify?lang=en\"");
        (await Page("/verify?lang=en", HttpStatusCode.OK)).ShouldContain("Verify a certificate");
    }

    [Fact]
    public async Task A_valid_certificate_is_shown_in_words_and_its_holder_where_they_consent()
    {
        var holder = await StoredHolder.In(app, "Amina <Haïdari>");
        var code = holder.Certificate.Code.Value;

        var unnamed = await Page($"/verify/{code}?lang=fr", HttpStatusCode.OK);
        unnamed.ShouldContain("Certificat valide");
        unnamed.ShouldContain("PCIE Start");
        unnamed.ShouldContain("24 novembre 2026");
        unnamed.ShouldNotContain("Amina");

        await holder.Consent();
        var named = await Page($"/verify?code=%20{code.ToLowerInvariant()}&lang=en", HttpStatusCode.OK);
        named.ShouldContain("Valid certificate");
        named.ShouldContain("ICDL Start");
        named.ShouldContain("24 November 2026");
        named.ShouldContain("<bdi>Amina &lt;Ha&#239;dari&gt;</bdi>");
    }

    [Fact]
    public async Task Revoked_unknown_and_mistyped_are_told_in_words()
    {
        var holder = await StoredHolder.In(app);
        await holder.Consent();
        await app.As(Role.Supervisor).Do($"{holder.Path}/revoke", new { reason = "identityFraud" }).Gives(HttpStatusCode.OK);

        var revoked = await Page($"/verify/{holder.Certificate.Code}?lang=fr", HttpStatusCode.OK);
        revoked.ShouldContain("Certificat non valide");
        revoked.ShouldNotContain("Amina");
        (await Page($"/verify/{CertificateCode.Create()}?lang=en", HttpStatusCode.OK)).ShouldContain("Unknown code");
        var mistyped = await Page("/verify?code=K-%3Cb%3E&lang=en", HttpStatusCode.UnprocessableEntity);
        mistyped.ShouldContain("Mistyped code");
        mistyped.ShouldContain("K-&lt;b&gt;");
    }

    [Fact]
    public async Task Nothing_comes_from_elsewhere_runs_or_stays_and_nobody_indexes_it()
    {
        using var answer = await app.Anonymous().See("/verify");

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldNotContain("unsafe");
        (answer.Headers.GetValues("X-Robots-Tag").Single(), answer.Headers.GetValues("Referrer-Policy").Single()).ShouldBe(("noindex", "no-referrer"));
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("<meta name=\"robots\" content=\"noindex\">");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("style=");
        page.ShouldNotContain("http");
        (await app.Anonymous().See("/verify/verify.css")).Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
    }

    [Fact]
    public async Task Who_guesses_on_the_page_has_to_wait()
    {
        await using var own = new CertificationApp();
        await own.InitializeAsync();
        for (var guess = 0; guess < CodeGuesses.MostOfAddress; guess++)
            (await own.Anonymous().See($"/verify/{CertificateCode.Create()}")).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var refused = await own.Anonymous().See($"/verify/{CertificateCode.Create()}?lang=en");

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("15 minute(s)");
    }

    private async Task<string> Page(string path, HttpStatusCode status)
    {
        using var answer = await app.Anonymous().See(path);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(status, text);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        return text;
    }
}
