using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Konexio.Testing;

namespace Konexio.Api.Tests;

public sealed class AccessTests(OneApp one)
{
    private readonly KonexioApp _app = one.App;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_with_its_secret_gets_a_token_that_opens_what_its_role_may_do()
    {
        using var administrator = await _app.ClientFor("administrator");
        using var answer = await administrator.GetAsync(new Uri("/v1/clients?limit=2", UriKind.Relative), Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.Contains("RateLimit").ShouldBeTrue();
    }

    [Fact]
    public async Task A_wrong_secret_gets_no_token()
    {
        using var answer = await _app.AskForToken(_app.Clients["partner"] with { ClientSecret = "wrong" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_scope_that_the_client_does_not_have_is_refused()
    {
        using var answer = await _app.AskForToken(_app.Clients["partner"], "clients.manage");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Without_a_token_the_answer_is_a_problem_and_names_the_scheme()
    {
        using var anonymous = _app.Anonymous();
        using var answer = await anonymous.GetAsync(new Uri("/v1/clients", UriKind.Relative), Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().ShouldStartWith("Bearer");
        (await Code(answer)).ShouldBe("access.unauthenticated");
    }

    [Fact]
    public async Task A_role_that_may_not_is_forbidden()
    {
        using var partner = await _app.ClientFor("partner");
        using var answer = await partner.GetAsync(new Uri("/v1/clients", UriKind.Relative), Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Code(answer)).ShouldBe("access.forbidden");
    }

    [Fact]
    public async Task A_revoked_clients_token_is_refused_at_the_next_call()
    {
        using var administrator = await _app.ClientFor("administrator");
        var client = await Create(administrator);
        using var http = _app.WithToken(await _app.Token(client));
        (await Status(http, $"/v1/clients/{client.ClientId}/rotate-secret")).ShouldBe(HttpStatusCode.OK);

        (await Status(administrator, $"/v1/clients/{client.ClientId}/revoke")).ShouldBe(HttpStatusCode.NoContent);

        (await Status(http, $"/v1/clients/{client.ClientId}/rotate-secret")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task After_a_rotation_only_the_new_secret_counts()
    {
        using var administrator = await _app.ClientFor("administrator");
        var client = await Create(administrator);
        using var rotated = await administrator.PostAsync(new Uri($"/v1/clients/{client.ClientId}/rotate-secret", UriKind.Relative), null, Ct);
        var secret = (await rotated.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("clientSecret").GetString()!;

        using var old = await _app.AskForToken(client);
        old.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await _app.Token(client with { ClientSecret = secret })).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_repeated_creation_answers_without_the_secret_which_is_nowhere_kept()
    {
        using var administrator = await _app.ClientFor("administrator");
        administrator.DefaultRequestHeaders.Add("Idempotency-Key", "create-once");
        var first = await Create(administrator);
        using var again = await administrator.PostAsJsonAsync(new Uri("/v1/clients", UriKind.Relative), new { name = "A trainer's tool", role = "trainer" }, Ct);

        var body = await again.Content.ReadFromJsonAsync<JsonElement>(Ct);
        body.GetProperty("clientId").GetString().ShouldBe(first.ClientId);
        body.TryGetProperty("clientSecret", out _).ShouldBeFalse();
        var kept = await _app.Database.Value<string>("select response from access.idempotency_keys where key = 'create-once'");
        kept.ShouldNotContain(first.ClientSecret);
    }

    private static async Task<ClientCredentials> Create(HttpClient administrator)
    {
        using var answer = await administrator.PostAsJsonAsync(new Uri("/v1/clients", UriKind.Relative), new { name = "A trainer's tool", role = "trainer" }, Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
        return new ClientCredentials(body.GetProperty("clientId").GetString()!, body.GetProperty("clientSecret").GetString()!);
    }

    private static async Task<HttpStatusCode> Status(HttpClient http, string path)
    {
        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), null, Ct);
        return answer.StatusCode;
    }

    private static async Task<string?> Code(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString();
}
