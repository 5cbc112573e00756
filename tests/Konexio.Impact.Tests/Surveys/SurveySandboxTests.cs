using System.Net;
using System.Text.Json.Nodes;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.Impact.Infrastructure;
using Konexio.Impact.Tests.Publication;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Impact.Tests.Surveys;

public sealed class SurveySandboxTests
{
    private const string Known = $"/s/{SurveySandbox.Token}";

    [Fact]
    public async Task A_newcomer_finds_two_published_claims_that_come_out_equal_when_computed_again()
    {
        await using var app = await Seeded();

        var figures = (await app.Anonymous().See("/v1/impact").Gives(HttpStatusCode.OK))["figures"]!.AsArray();

        figures.Select(figure => Told(figure!)).ShouldBe([("skillsUsedDaily", 13, 18, 24, 6), ("feelsMoreIntegrated", 14, 19, 24, 5)]);
        figures.ShouldAllBe(figure => figure!["about"]!.Text("en").StartsWith("Sandbox: "));
        foreach (var figure in figures) await ShouldRecomputeEqual(app, figure!.Id("claimId"));

        await app.As(Role.Administrator).Do("/v1/impact/rebuild").Gives(HttpStatusCode.OK);
        await app.Services.GetRequiredService<FactsClock>().Tick(TestContext.Current.CancellationToken);

        foreach (var figure in figures) await ShouldRecomputeEqual(app, figure!.Id("claimId"));
    }

    [Fact]
    public async Task What_was_asked_obeys_the_rules_by_which_anybody_is_asked()
    {
        await using var app = await Seeded();
        var before = await State(app);

        await app.Tick();

        (await State(app)).ShouldBe(before, "a wave was open that was not asked, or an invitation had ended");
        (await app.Ask("select count(*) from impact.survey_answers a join impact.survey_invitations i on i.id = a.invitation_id where i.status <> 'answered'")).ShouldBe(["0"]);
        (await app.Ask("select distinct status from impact.survey_invitations order by 1")).ShouldBe(["answered", "expired", "scheduled", "sent"]);
        var results = (await app.Staff().See("/v1/surveys/impact/results").Gives(HttpStatusCode.OK))["waves"]!.AsArray();
        results.Select(wave => (wave!.Text("wave"), wave!["answered"]!.GetValue<int>())).ShouldBe([("entry", 24), ("exit", 19), ("months6", 18)]);
    }

    [Fact]
    public async Task The_known_link_opens_in_a_browser_and_an_answer_by_it_leaves_the_claims_as_they_are()
    {
        await using var app = await Seeded();
        using var page = await app.Anonymous().See($"{Known}?lang=uk");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);

        await app.Anonymous().Do(Surveying.Path(Known), new { answers = new { skillsUse = "never", feelsMoreIntegrated = "1" } }).Gives(HttpStatusCode.OK);

        foreach (var figure in (await app.Anonymous().See("/v1/impact").Gives(HttpStatusCode.OK))["figures"]!.AsArray()) await ShouldRecomputeEqual(app, figure!.Id("claimId"));
    }

    [Fact]
    public async Task Another_who_is_asked_today_waits_for_a_link_by_hand()
    {
        await using var app = await Seeded();
        var waiting = (await app.Staff().All("/v1/survey-invitations?status=scheduled")).ShouldHaveSingleItem().Id();

        using var page = await app.Anonymous().See(await app.Link(waiting));

        page.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Another_start_changes_nothing_also_on_another_day()
    {
        await using var app = await Seeded();
        var before = await State(app);
        app.Clock.Advance(TimeSpan.FromDays(3));

        await Seed(app);

        (await State(app)).ShouldBe(before);
    }

    [Fact]
    public async Task Where_a_newcomers_own_claim_stands_in_its_way_it_is_not_published_and_the_host_starts()
    {
        await using var app = await ImpactApp.Fresh();
        await app.ASurveyedCohort(yes: 12, no: 5);
        var everybody = new { indicator = "feelsMoreIntegrated", aboutFrench = "Tous", aboutEnglish = "All", from = "2025-01-01", until = "2026-12-31" };
        var own = (await app.Staff().Do("/v1/claims", everybody).Gives(HttpStatusCode.Created)).Id();
        await app.Compute(own);
        await app.Publish(own).Gives(HttpStatusCode.OK);

        await Seed(app);

        var claims = await app.Staff().All("/v1/claims?indicator=feelsMoreIntegrated");
        claims.Select(claim => claim.Text("status")).ShouldBe(["published", "computed"], ignoreOrder: true);
    }

    private static async Task<ImpactApp> Seeded()
    {
        var app = await ImpactApp.Fresh();
        await Seed(app);
        return app;
    }

    private static async Task Seed(ImpactApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        foreach (var seed in scope.ServiceProvider.GetServices<ISeedSandbox>()) await seed.Seed(TestContext.Current.CancellationToken);
    }

    private static async Task ShouldRecomputeEqual(ImpactApp app, Guid claim)
    {
        var again = await app.Staff().Do($"/v1/claims/{claim}/recompute").Gives(HttpStatusCode.OK);
        (again["areInputsEqual"]!.GetValue<bool>(), again["areFiguresEqual"]!.GetValue<bool>()).ShouldBe((true, true));
    }

    private static (string, int, int, int, int) Told(JsonNode figure) => (
        figure.Text("indicator"), figure["numerator"]!.GetValue<int>(), figure["denominator"]!.GetValue<int>(), figure["survey"]!["asked"]!.GetValue<int>(),
        figure["survey"]!["lostToFollowUp"]!.GetValue<int>());

    /// <summary>Every row of surveys and claims, and the log of what was heard, in the version in which it is.</summary>
    private static async Task<string> State(ImpactApp app) => (await app.Ask(
        """
        select string_agg(version, ',' order by version) from (
            select 'i' || id || xmin from impact.survey_invitations union all select 'a' || invitation_id || xmin from impact.survey_answers
            union all select 'l' || invitation_id || xmin from impact.survey_links union all select 'c' || id || xmin from impact.claims
            union all select 'e' || message_id || xmin from impact.event_log union all select 'g' || id || xmin from impact.grants) as rows (version)
        """)).Single();
}
