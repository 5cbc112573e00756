using System.Net;
using System.Text.Json.Nodes;
using Konexio.Testing;

namespace Konexio.Journey.Tests;

/// <summary>From what is known of a cohort to what anybody reads of it, and what nobody does.</summary>
internal sealed class PublishingJourney(KonexioApp app, Guid cohort, DateOnly from, DateOnly until)
{
    private const string About = "The cohort of the journey";

    /// <summary>Drafts and computes a claim, of which the figures must be these.</summary>
    public async Task<Guid> Compute(string indicator, int numerator, int denominator)
    {
        var staff = await app.As("coordinator");
        var claim = (await staff.Do("/v1/claims", new
        {
            indicator,
            aboutFrench = "La promotion du voyage",
            aboutEnglish = About,
            scope = new { cohorts = new[] { cohort } },
            from = from.Iso(),
            until = until.Iso(),
        }).Gives(HttpStatusCode.Created)).Id();
        var computed = await staff.Do($"/v1/claims/{claim}/compute").Gives(HttpStatusCode.OK);
        (computed["numerator"]!.GetValue<int>(), computed["denominator"]!.GetValue<int>()).ShouldBe((numerator, denominator), indicator);
        return claim;
    }

    public async Task Publish(Guid claim) =>
        (await (await app.As("supervisor")).Do($"/v1/claims/{claim}/publish").Gives(HttpStatusCode.OK)).Text("status").ShouldBe("published");

    public async Task ShouldTellOfTooFew(Guid claim)
    {
        (await (await app.As("supervisor")).Do($"/v1/claims/{claim}/publish").Gives(HttpStatusCode.Conflict)).Text("code").ShouldBe("claim.too-few-people");
        (await Public()).ShouldNotContain(figure => figure!.Id("claimId") == claim);
    }

    public async Task<JsonNode> Figure(Guid claim) => (await Public()).Single(figure => figure!.Id("claimId") == claim)!;

    public async Task ShouldRecomputeEqual(Guid claim)
    {
        var again = await (await app.As("coordinator")).Do($"/v1/claims/{claim}/recompute").Gives(HttpStatusCode.OK);
        (again["areInputsEqual"]!.GetValue<bool>(), again["areFiguresEqual"]!.GetValue<bool>()).ShouldBe((true, true));
    }

    /// <summary>What stands in the claim's part of the public page, on a reader's phone.</summary>
    public async Task Read(Chromium chromium, Guid claim, string headline, string sentence)
    {
        await using var phone = await chromium.Phone("en-GB");
        var page = await phone.NewPageAsync();
        await page.GotoAsync(new Uri(app.Anonymous().BaseAddress!, "/impact").ToString());
        var figure = page.Locator($"article[aria-labelledby='n{claim}']");
        (await figure.Locator(".about").TextContentAsync()).ShouldBe(About);
        (await figure.Locator(".headline").TextContentAsync()).ShouldBe(headline);
        (await figure.Locator(".sentence").TextContentAsync()).ShouldBe(sentence);
        await Chromium.Keep(page, $"impact-of-the-journey-{headline[..2]}");
    }

    private async Task<JsonArray> Public() => (await app.Anonymous().See("/v1/impact").Gives(HttpStatusCode.OK))["figures"]!.AsArray();
}
