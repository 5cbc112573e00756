using System.Net;
using System.Net.Http.Json;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Enrolment.Tests;

/// <summary>What many tests ask of the API before they come to their own point.</summary>
internal static class Referring
{
    public static object Partner(string name, string? siret = null) => new
    {
        name,
        kind = "CADA",
        siret,
        address = new { streetLines = new[] { "1 rue des Lilas" }, postcode = "93260", communeName = "Les Lilas", communeCode = "93045" },
        contacts = new[] { new { name = "Camille Roux", email = "c.roux@cada.example" } },
    };

    public static async Task<Guid> RegisterPartner(this EnrolmentApp app, string name = "CADA des Lilas", string? siret = null)
    {
        var answer = await app.As(Role.Coordinator).PostAsJsonAsync("/v1/partners", Partner(name, siret), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (await answer.Json())["id"]!.GetValue<Guid>();
    }

    public static async Task<Guid> ValidPartner(this EnrolmentApp app)
    {
        var partner = await app.RegisterPartner();
        (await app.As(Role.Supervisor).Do($"/v1/partners/{partner}/validate")).StatusCode.ShouldBe(HttpStatusCode.OK);
        return partner;
    }

    public static async Task<Guid> SubmitReferral(this EnrolmentApp app, Guid partner, string reference = "2026-17")
    {
        var answer = await app.As(Role.Partner, partner).Do("/v1/referrals", new
        {
            reference,
            person = new { givenName = "Amina", phone = "+33612345678" },
            wantedTrack = "parcours-digital",
            attestation = new { date = "2026-03-01", language = "ti" },
        });
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (await answer.Json())["id"]!.GetValue<Guid>();
    }

    public static async Task<Guid> SubmittedReferral(this EnrolmentApp app) => await app.SubmitReferral(await app.ValidPartner());
}
