using System.Net;
using Konexio.Testing;

namespace Konexio.Api.Tests;

/// <summary>Anyone can write X-Forwarded headers, so nobody is believed until an operator says that a proxy writes them.</summary>
public sealed class ForwardedHeaderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_forwarded_address_does_not_slip_past_the_limit_of_token_requests_and_a_forwarded_host_or_scheme_changes_nothing()
    {
        await using var app = await KonexioApp.Start(settings: Settings());
        (await AskForToken(app, "203.0.113.1")).ShouldBe(HttpStatusCode.OK);
        (await AskForToken(app, "203.0.113.2")).ShouldBe(HttpStatusCode.TooManyRequests);

        using var anonymous = app.Anonymous();
        anonymous.DefaultRequestHeaders.Add("X-Forwarded-Host", "evil.example");
        anonymous.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        anonymous.DefaultRequestHeaders.Add("X-Forwarded-Prefix", "/evil");
        anonymous.DefaultRequestHeaders.Add("Forwarded", "host=evil.example;proto=https");
        using var answer = await anonymous.GetAsync(new Uri("/.well-known/openid-configuration", UriKind.Relative), Ct);
        answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldNotContain("evil");
    }

    [Fact]
    public async Task Where_an_operator_says_so_the_address_is_the_one_that_the_proxy_saw()
    {
        await using var app = await KonexioApp.Start(settings: Settings(("FORWARDEDHEADERS_ENABLED", "true")));

        (await AskForToken(app, "203.0.113.1")).ShouldBe(HttpStatusCode.OK);
        (await AskForToken(app, "203.0.113.2")).ShouldBe(HttpStatusCode.OK);
        (await AskForToken(app, "203.0.113.2")).ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static Dictionary<string, string> Settings(params (string Name, string Value)[] more) =>
        more.Append(("Access:TokenRequests", "1")).ToDictionary(setting => setting.Item1, setting => setting.Item2);

    private static async Task<HttpStatusCode> AskForToken(KonexioApp app, string address)
    {
        using var http = app.Anonymous();
        http.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        var client = app.Clients["partner"];
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = client.ClientId, ["client_secret"] = client.ClientSecret });
        using var answer = await http.PostAsync(new Uri("/connect/token", UriKind.Relative), form, Ct);
        return answer.StatusCode;
    }
}
