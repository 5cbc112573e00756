using System.Net;

namespace Konexio.Impact.Tests.Publication;

public sealed class WithdrawClaimTests(ImpactApp app)
{
    [Fact]
    public async Task A_public_claim_is_taken_back_for_good()
    {
        var claim = await app.APublishedClaim("completion", await app.ACohort(completed: 8, withdrawn: 5));

        (await app.Supervisor().Do($"/v1/claims/{claim}/withdraw", new { reason = "wrongFigure" }).Gives(HttpStatusCode.OK)).Text("status").ShouldBe("withdrawn");

        var withdrawn = await app.Claim(claim);
        (withdrawn.Text("status"), withdrawn.Text("withdrawal")).ShouldBe(("withdrawn", "wrongFigure"));
        await app.Publish(claim).ShouldRefuse(HttpStatusCode.Conflict, "claim.wrong-state");
        (await app.Anonymous().See("/v1/impact").Gives(HttpStatusCode.OK))["figures"]!.AsArray().ShouldNotContain(figure => figure!.Id("claimId") == claim);
    }

    [Fact]
    public async Task What_is_not_public_cannot_be_taken_back()
    {
        var claim = await app.AClaim("completion", Publishing.NewId());

        await app.Supervisor().Do($"/v1/claims/{claim}/withdraw", new { reason = "other" }).ShouldRefuse(HttpStatusCode.Conflict, "claim.wrong-state");
        await app.Supervisor().Do($"/v1/claims/{Publishing.NewId()}/withdraw", new { reason = "other" }).ShouldRefuse(HttpStatusCode.NotFound, "claim.not-found");
        (await app.Staff().Do($"/v1/claims/{claim}/withdraw", new { reason = "other" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
