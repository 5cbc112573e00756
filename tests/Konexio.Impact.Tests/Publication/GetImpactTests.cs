using System.Net;

namespace Konexio.Impact.Tests.Publication;

public sealed class GetImpactTests(ImpactApp app)
{
    [Fact]
    public async Task Anybody_reads_what_is_published_with_the_method_behind_it()
    {
        var surveyed = await app.APublishedClaim("feelsMoreIntegrated", await app.ASurveyedCohort(yes: 6, no: 0, silent: 5));
        var draft = await app.AComputedClaim("completion", await app.ACohort(completed: 8, withdrawn: 5));

        var figures = (await app.Anonymous().See("/v1/impact").Gives(HttpStatusCode.OK))["figures"]!.AsArray();

        figures.ShouldNotContain(figure => figure!.Id("claimId") == draft);
        var figure = figures.Single(one => one!.Id("claimId") == surveyed)!;
        (figure["name"]!.Text("fr"), figure["ratio"]!.GetValue<decimal>(), figure.Text("unit")).ShouldBe(("Se sent mieux intégré", 1m, "share"));
        var survey = figure["survey"]!;
        survey["question"]!.Text("fr").ShouldNotBeEmpty();
        (survey.Text("wave"), survey["asked"]!.GetValue<int>(), survey["responseRate"]!.GetValue<decimal>()).ShouldBe(("exit", 11, 0.5455m));
    }

    [Fact]
    public async Task How_many_were_asked_is_left_out_where_it_tells_of_the_few_who_did_not_answer()
    {
        var claim = await app.APublishedClaim("feelsMoreIntegrated", await app.ASurveyedCohort(yes: 5, no: 0, silent: 2));

        var survey = (await app.Anonymous().See("/v1/impact").Gives(HttpStatusCode.OK))["figures"]!.AsArray().Single(one => one!.Id("claimId") == claim)!["survey"]!;

        (survey["asked"], survey["responseRate"], survey["answered"]!.GetValue<int>()).ShouldBe((null, null, 5));
    }

    [Fact]
    public async Task It_may_be_kept_for_five_minutes_and_is_not_sent_twice()
    {
        await using var own = await ImpactApp.Fresh();
        await own.APublishedClaim("completion", await own.ACohort(completed: 8, withdrawn: 5));
        using var first = await own.Anonymous().See("/v1/impact");
        first.Headers.CacheControl!.ToString().ShouldBe("public, max-age=300");

        using var again = new HttpRequestMessage(HttpMethod.Get, "/v1/impact");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var answer = await own.Anonymous().SendAsync(again, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }
}
