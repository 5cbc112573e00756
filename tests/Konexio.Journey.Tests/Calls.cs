using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Konexio.BuildingBlocks.Infrastructure.Messaging;
using Konexio.Curriculum.Contracts;
using Konexio.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Journey.Tests;

/// <summary>What many journeys ask of the API before they come to their own point.</summary>
internal static class Calls
{
    private const string CohortEvent = "curriculum.cohort-published.v1";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static object Referral(string reference, string givenName = "Amina", string? comment = null) => new
    {
        reference,
        person = new { givenName, familyName = "Exemple", email = $"{reference}@exemple.org" },
        wantedTrack = "parcours-digital",
        homeCommune = "75118",
        attestation = new { date = "2026-03-01", language = "fr" },
        comment,
    };

    public static Task<HttpResponseMessage> Do(this HttpClient http, string path, object? body = null, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return http.SendAsync(request, Stop);
    }

    public static Task<HttpResponseMessage> See(this HttpClient http, string path) => http.GetAsync(new Uri(path, UriKind.Relative), Stop);

    /// <summary>The body of an answer that must have this status.</summary>
    public static async Task<JsonNode> Gives(this Task<HttpResponseMessage> call, HttpStatusCode status)
    {
        using var answer = await call;
        var text = await answer.Content.ReadAsStringAsync(Stop);
        answer.StatusCode.ShouldBe(status, text);
        return JsonNode.Parse(text)!;
    }

    public static Guid Id(this JsonNode node, string member = "id") => node[member]!.GetValue<Guid>();

    public static string Text(this JsonNode node, string member) => node[member]!.GetValue<string>();

    public static async Task<Guid> Submit(this HttpClient partner, string reference, string givenName = "Amina") =>
        (await partner.Do("/v1/referrals", Referral(reference, givenName)).Gives(HttpStatusCode.Created)).Id();

    public static async Task<Guid> Learner(this HttpClient coordinator, string givenName = "Yonas") =>
        (await coordinator.Do("/v1/learners", new { applicant = new { givenName } }).Gives(HttpStatusCode.Created)).Id();

    /// <summary>Publishes a cohort as Curriculum will: a message on its way to the module that listens.</summary>
    public static async Task<Guid> PublishCohort(this KonexioApp app, int capacity)
    {
        var now = TimeProvider.System.GetUtcNow();
        var cohort = Guid.CreateVersion7(now);
        var starts = DateOnly.FromDateTime(now.UtcDateTime).AddDays(30);
        var published = new CohortPublished(
            cohort, "Promotion d'essai", "parcours-digital", "autonomie", "1", Guid.CreateVersion7(now), "Konexio Paris 18e", 48.8925, 2.3444, starts, starts.AddDays(60), capacity);
        foreach (var listener in app.Services.GetRequiredService<Listeners>().Of(CohortEvent))
        {
            await app.Database.Query(
                """
                insert into enrolment.inbox_messages (message_id, listener, event_name, aggregate_id, payload, status, attempts, next_attempt_at)
                values ($1, $2, $3, $4, $5::jsonb, 'pending', 0, now())
                """, Guid.CreateVersion7(now), listener.Name, CohortEvent, cohort, JsonSerializer.Serialize(published, JsonSerializerOptions.Web));
        }

        await app.Drain();
        return cohort;
    }
}
