using System.Net;

namespace Konexio.Impact.Tests.Publication;

public sealed class ListClaimsTests(ImpactApp app)
{
    [Fact]
    public async Task They_are_found_by_indicator_and_state_page_by_page()
    {
        var drafts = new List<Guid>();
        for (var at = 0; at < 3; at++) drafts.Add(await app.AClaim("pcieSuccessFull", Publishing.NewId()));
        var computed = await app.AComputedClaim("pcieSuccessFull", Publishing.NewId());

        var found = await app.Staff().All("/v1/claims?indicator=pcieSuccessFull&status=draft&limit=2");

        found.Select(claim => claim.Id()).ShouldBe(drafts.OrderByDescending(id => id.ToString(), StringComparer.Ordinal));
        (await app.Staff().All("/v1/claims?indicator=pcieSuccessFull&limit=2")).Select(claim => claim.Id()).ShouldContain(computed);
        await app.Staff().See("/v1/claims?limit=0").ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.out-of-range");
        (await app.Anonymous().See("/v1/claims")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
