using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Impact.Tests.Publication;

public sealed class DraftClaimTests(ImpactApp app)
{
    [Fact]
    public async Task A_draft_says_what_is_to_be_measured()
    {
        var cohort = Publishing.NewId();

        var claim = await app.Claim(await app.AClaim("completion", cohort));

        (claim.Text("status"), claim.Text("indicator"), claim.Text("aboutFrench"), claim["measured"]).ShouldBe(("draft", "completion", "Promotion <Printemps>, Paris", null));
        claim["scope"]!["cohorts"]![0]!.GetValue<Guid>().ShouldBe(cohort);
        (claim.Text("from"), claim.Text("until")).ShouldBe(("2026-01-01", "2026-12-31"));
    }

    [Fact]
    public async Task Only_of_a_known_indicator_and_a_period_that_has_begun()
    {
        await app.Staff().Do("/v1/claims", Form("unknown", "2026-01-01", "2026-06-30")).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "claim.indicator-unknown");
        await app.Staff().Do("/v1/claims", Form("completion", "2026-06-30", "2026-01-01")).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "claim.ends-before-it-starts");
        await app.Staff().Do("/v1/claims", Form("completion", "2026-11-25", "2026-12-31")).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "claim.in-future");
        await app.Staff().Do("/v1/claims", new { indicator = "completion", aboutFrench = "", aboutEnglish = "All", from = "2026-01-01", until = "2026-06-30" })
            .ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.required");
    }

    [Fact]
    public async Task Only_by_staff()
    {
        (await app.Funder(Publishing.NewId()).Do("/v1/claims", Form("completion", "2026-01-01", "2026-06-30"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await app.As(Role.Trainer).Do("/v1/claims", Form("completion", "2026-01-01", "2026-06-30"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static object Form(string indicator, string from, string until) => new { indicator, aboutFrench = "Toutes", aboutEnglish = "All", from, until };
}
