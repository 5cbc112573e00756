using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Konexio.Testing;

namespace Konexio.Api.Tests.Audit;

/// <summary>What the tests of the audit ask of the API.</summary>
internal static class AuditCalls
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A referral that a partner sent and a coordinator read; the person whom it is about.</summary>
    public static async Task<Guid> ReadReferral(this KonexioApp app, string reference)
    {
        using var partner = await app.ClientFor("partner");
        using var sent = await partner.PostAsJsonAsync("/v1/referrals", new
        {
            reference,
            person = new { givenName = "Zarathoustra", phone = "+33612345678" },
            wantedTrack = "parcours-digital",
            attestation = new { date = "2026-03-01", language = "fr" },
        }, Ct);
        sent.StatusCode.ShouldBe(HttpStatusCode.Created, await sent.Content.ReadAsStringAsync(Ct));
        var referral = (await sent.Content.ReadFromJsonAsync<JsonNode>(Ct))!["id"]!.GetValue<Guid>();
        using var coordinator = await app.ClientFor("coordinator");
        return (await coordinator.Get($"/v1/referrals/{referral}"))["person"]!["id"]!.GetValue<Guid>();
    }

    public static async Task<JsonNode> Get(this HttpClient http, string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        answer.StatusCode.ShouldBe(status, text);
        return JsonNode.Parse(text)!;
    }

    public static async Task<IReadOnlyList<JsonNode>> Entries(this HttpClient http, string query) =>
        [.. (await http.Get($"/v1/audit?{query}"))["items"]!.AsArray().Select(item => item!)];

    public static string Key(this JsonNode entry) => $"{entry.Text("module")} {entry["entry"]}";
}
