using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Konexio.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Konexio.Api.Tests;

/// <summary>A token opens nothing any more once its partner, its client or its time has ended.</summary>
public sealed class StandingTests(StandingTests.OwnApp own) : IClassFixture<StandingTests.OwnApp>
{
    private static readonly Uri Referrals = new("/v1/referrals", UriKind.Relative);
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly KonexioApp _app = own.App;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_suspended_partners_token_is_refused_at_the_next_call_and_works_again_once_it_is_reinstated()
    {
        using var partner = await _app.ClientFor("partner");
        var id = await _app.PartnerOf("partner");
        for (var round = 0; round < 5; round++)
        {
            (await Status(partner)).ShouldBe(HttpStatusCode.OK);
            await Change(id, "suspend", new { reason = "the agreement ended" });
            (await Status(partner)).ShouldBe(HttpStatusCode.Unauthorized);
            using var asked = await _app.AskForToken(_app.Clients["partner"]);
            asked.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

            await Reinstate(id, partner);
        }

        (await Status(await _app.ClientFor("otherPartner"))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_second_host_refuses_a_suspended_partner_within_its_poll_and_an_old_secret_at_once()
    {
        await using var second = await _app.StartSecond();
        var id = await _app.PartnerOf("partner");
        using var partner = second.WithToken(await _app.Token(_app.Clients["partner"]));
        (await Status(partner)).ShouldBe(HttpStatusCode.OK);
        var trainer = await Create("A trainer's tool", "trainer");
        await Administer($"/v1/clients/{trainer.ClientId}/rotate-secret");
        using var old = await second.AskForToken(trainer);
        old.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        await Change(id, "suspend", new { reason = "the agreement ended" });

        await Condition.Becomes(async () => await Status(partner) == HttpStatusCode.Unauthorized, Poll + TimeSpan.FromSeconds(2));
        using var asked = await second.AskForToken(second.Clients["partner"]);
        asked.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await Reinstate(id, partner);
    }

    [Fact]
    public async Task A_host_that_starts_refuses_from_its_first_call_who_was_revoked_or_suspended_before()
    {
        var (id, coordinator) = (await _app.PartnerOf("otherPartner"), await Create("A coordinator's tool", "coordinator"));
        var (ofPartner, ofCoordinator) = (await _app.Token(_app.Clients["otherPartner"]), await _app.Token(coordinator));
        (await Status(_app.WithToken(ofCoordinator))).ShouldBe(HttpStatusCode.OK);
        await Administer($"/v1/clients/{coordinator.ClientId}/revoke");
        await Change(id, "suspend", new { reason = "the agreement ended" });

        await using var second = await _app.StartSecond();

        (await Status(second.WithToken(ofCoordinator))).ShouldBe(HttpStatusCode.Unauthorized);
        (await Status(second.WithToken(ofPartner))).ShouldBe(HttpStatusCode.Unauthorized);
        await Reinstate(id, second.WithToken(ofPartner));
    }

    [Fact]
    public async Task A_partner_that_is_not_validated_yet_gets_no_token_until_it_is()
    {
        using var coordinator = await _app.ClientFor("coordinator");
        using var registered = await coordinator.PostAsJsonAsync("/v1/partners", new
        {
            name = "CADA des Lilas",
            kind = "CADA",
            address = new { streetLines = new[] { "1 rue des Lilas" }, postcode = "93260", communeName = "Les Lilas", communeCode = "93045" },
        }, Ct);
        registered.StatusCode.ShouldBe(HttpStatusCode.Created, await registered.Content.ReadAsStringAsync(Ct));
        var partner = (await registered.Content.ReadFromJsonAsync<JsonNode>(Ct))!["id"]!.GetValue<Guid>();
        var credentials = await Create("The CADA's software", "partner", partner);
        using var early = await _app.AskForToken(credentials);
        early.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        await Change(partner, "validate");

        (await Status(_app.WithToken(await _app.Token(credentials)))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_ends_after_ten_minutes()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var app = await KonexioApp.Start(clock);
        using var partner = app.WithToken(await app.Token(app.Clients["partner"]));
        clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(5));
        (await Status(partner)).ShouldBe(HttpStatusCode.OK);

        clock.Advance(TimeSpan.FromSeconds(6));

        (await Status(partner)).ShouldBe(HttpStatusCode.Unauthorized);
        (await Status(app.WithToken(await app.Token(app.Clients["partner"])))).ShouldBe(HttpStatusCode.OK);
    }

    private async Task Change(Guid partner, string verb, object? body = null)
    {
        using var supervisor = await _app.ClientFor("supervisor");
        using var answer = await supervisor.PostAsJsonAsync($"/v1/partners/{partner}/{verb}", body ?? new { }, Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(Ct));
    }

    // The message of the suspension may still be on its way, and be heard once more after the reinstatement was learnt.
    private async Task Reinstate(Guid id, HttpClient partner)
    {
        await Change(id, "reinstate");
        await _app.Drain();
        await Condition.Becomes(async () => await Status(partner) == HttpStatusCode.OK, Poll + TimeSpan.FromSeconds(2));
    }

    private async Task<ClientCredentials> Create(string name, string role, Guid? subjectId = null)
    {
        using var administrator = await _app.ClientFor("administrator");
        using var made = await administrator.PostAsJsonAsync("/v1/clients", new { name, role, subjectId }, Ct);
        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        var body = (await made.Content.ReadFromJsonAsync<JsonNode>(Ct))!;
        return new ClientCredentials(body["clientId"]!.GetValue<string>(), body["clientSecret"]!.GetValue<string>());
    }

    private async Task Administer(string path)
    {
        using var administrator = await _app.ClientFor("administrator");
        using var answer = await administrator.PostAsync(new Uri(path, UriKind.Relative), null, Ct);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<HttpStatusCode> Status(HttpClient http)
    {
        using var answer = await http.GetAsync(Referrals, Ct);
        return answer.StatusCode;
    }

    /// <summary>An app whose sandbox partners may be suspended without disturbing other tests.</summary>
    public sealed class OwnApp : IAsyncLifetime
    {
        public KonexioApp App { get; private set; } = null!;

        public async ValueTask InitializeAsync() => App = await KonexioApp.Start();

        public ValueTask DisposeAsync() => App is null ? ValueTask.CompletedTask : App.DisposeAsync();
    }
}

internal static class Standing
{
    /// <summary>The partner organisation for which a sandbox client stands, as its token says.</summary>
    public static async Task<Guid> PartnerOf(this KonexioApp app, string client)
    {
        var claims = (await app.Token(app.Clients[client])).Split('.')[1].Replace('-', '+').Replace('_', '/');
        var json = Convert.FromBase64String(claims.PadRight((claims.Length + 3) / 4 * 4, '='));
        return JsonNode.Parse(json)!["stands_for"]!.GetValue<Guid>();
    }
}
