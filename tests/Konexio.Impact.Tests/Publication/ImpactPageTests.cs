namespace Konexio.Impact.Tests.Publication;

public sealed class ImpactPageTests
{
    [Fact]
    public async Task Each_figure_stands_with_its_chart_its_table_and_its_method()
    {
        await using var own = await ImpactApp.Fresh();
        await own.APublishedClaim("completion", await own.ACohort(completed: 9, withdrawn: 6));
        await own.APublishedClaim("feelsMoreIntegrated", await own.ASurveyedCohort(yes: 6, no: 0, silent: 5));

        var french = await Page(own, "/impact?lang=fr");

        french.ShouldContain("<html lang=\"fr\">");
        french.ShouldContain("Promotion &lt;Printemps&gt;, Paris");
        french.ShouldContain("60&#160;%");
        french.ShouldContain("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        french.ShouldContain("54,5&#160;%");
        french.ShouldContain("1er janvier 2026");
        french.IndexOf("Se sent mieux", StringComparison.Ordinal).ShouldBeLessThan(french.IndexOf("Ach&#232;vement", StringComparison.Ordinal));
        var english = await Page(own, "/impact?lang=en");
        english.ShouldContain("54.5&#160;%");
        english.ShouldContain("95 % confidence interval");
    }

    // 0.35747 is 0.3575 to four places, and that would be 35.8 %.
    [Fact]
    public async Task What_is_shown_is_rounded_once()
    {
        await using var own = await ImpactApp.Fresh();
        await own.APublishedClaim("feelsMoreIntegrated", await own.ASurveyedCohort(yes: 9, no: 6));

        var page = await Page(own, "/impact?lang=en");

        page.ShouldContain("35.7&#160;%");
        page.ShouldNotContain("35.8&#160;%");
    }

    [Fact]
    public async Task Nothing_comes_from_elsewhere_runs_or_stays()
    {
        await using var own = await ImpactApp.Fresh();
        (await Page(own, "/impact?lang=fr")).ShouldContain("Aucun chiffre");
        await own.APublishedClaim("completion", await own.ACohort(completed: 9, withdrawn: 6));

        using var answer = await own.Anonymous().See("/impact");

        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var page = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal).Replace("http://www.w3.org/1999/xlink", "", StringComparison.Ordinal);
        page.ShouldNotContain("<script");
        page.ShouldNotContain("style=");
        page.ShouldNotContain("http");
        page.ShouldNotContain("data:");
        (await own.Anonymous().See("/impact/impact.css")).Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
    }

    [Fact]
    public async Task Search_engines_may_list_the_page_in_both_languages()
    {
        await using var own = await ImpactApp.Fresh();

        foreach (var language in new[] { "fr", "en" })
        {
            using var answer = await own.Anonymous().See($"/impact?lang={language}");
            answer.Headers.Contains("X-Robots-Tag").ShouldBeFalse();
            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("noindex");
        }
    }

    private static async Task<string> Page(ImpactApp app, string path)
    {
        using var answer = await app.Anonymous().See(path);
        answer.EnsureSuccessStatusCode();
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await File.WriteAllTextAsync(Path.Combine(folder, $"impact-{path[^2..]}-{page.Length}.html"), page, TestContext.Current.CancellationToken);
        return page;
    }
}
