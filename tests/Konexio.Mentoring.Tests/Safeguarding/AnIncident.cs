using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Mentoring.Tests.Safeguarding;

/// <summary>Incidents over HTTP.</summary>
internal static class AnIncident
{
    public const string Words = "Il lui écrit la nuit.";

    public static HttpClient Safeguarding(this MentoringApp app) => app.As(Role.Safeguarding);

    public static Task<HttpResponseMessage> Report(this HttpClient client, Guid? mentorship = null, string category = "harassment", string? happenedOn = null) =>
        client.Do("/v1/safeguarding-incidents", new { category, words = Words, mentorshipId = mentorship, happenedOn });

    public static async Task<Guid> Reported(this MentoringApp app, string category = "harassment") => (await app.Staff().Report(category: category).Gives(HttpStatusCode.Created)).Id();

    public static string At(this Guid incident, string verb = "") => $"/v1/safeguarding-incidents/{incident}{(verb.Length == 0 ? "" : $"/{verb}")}";
}
