using System.Net;

namespace Konexio.Impact.Tests.Publication;

public sealed class GetClaimTests(ImpactApp app)
{
    [Fact]
    public async Task A_claim_tells_when_it_became_what_it_is()
    {
        var claim = await app.Claim(await app.APublishedClaim("completion", await app.ACohort(completed: 8, withdrawn: 5)));

        foreach (var member in new[] { "draftedAt", "computedAt", "publishedAt" }) claim[member]!.GetValue<DateTimeOffset>().ShouldBe(ImpactApp.Now);
        claim["endedAt"].ShouldBeNull();
    }

    [Fact]
    public async Task It_has_a_version_and_is_for_staff()
    {
        var claim = await app.AClaim("completion", Publishing.NewId());

        (await app.Staff().TagOf($"/v1/claims/{claim}")).ShouldNotBeEmpty();
        await app.Staff().See($"/v1/claims/{Publishing.NewId()}").ShouldRefuse(HttpStatusCode.NotFound, "claim.not-found");
        (await app.Funder(Publishing.NewId()).See($"/v1/claims/{claim}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
