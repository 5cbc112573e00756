using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Konexio.Testing;

namespace Konexio.Journey.Tests;

/// <summary>The steps that several journeys take.</summary>
internal static class Steps
{
    /// <summary>A client with a token of its own: the clock may have run ahead of the ten minutes of another.</summary>
    public static async Task<HttpClient> As(this KonexioApp app, string client) => app.WithToken(await app.Token(app.Clients[client]));

    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Task<JsonNode> Position(this HttpClient staff, Guid learner) => staff.Do($"/v1/learners/{learner}/positionings", new
    {
        french = "a2",
        digital = new { informationAndData = 1, communication = 1, contentCreation = 1, safety = 1, problemSolving = 1 },
        assessor = "Sonia",
    }).Gives(HttpStatusCode.Created);

    public static Task<JsonNode> Consent(this HttpClient staff, Guid learner, string purpose, string explainedIn = "fr", string period = "untilWithdrawn") =>
        staff.Do($"/v1/learners/{learner}/consents", new { purpose, period, explainedIn }).Gives(HttpStatusCode.Created);

    /// <summary>Joins the waiting list of a cohort that has a place, and takes the place.</summary>
    public static async Task<Guid> TakePlace(this HttpClient staff, Guid cohort, Guid learner)
    {
        var joined = await staff.Do($"/v1/cohorts/{cohort}/waiting-list", new { learnerId = learner }).Gives(HttpStatusCode.Created);
        return (await staff.Do($"/v1/place-offers/{joined.Id("offerId")}/accept").Gives(HttpStatusCode.OK)).Id("enrolmentId");
    }

    public static async Task Paper(this KonexioApp app, string path)
    {
        using var answer = await (await app.As("coordinator")).See(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        bytes.Take(5).ShouldBe("%PDF-"u8.ToArray());
    }
}
