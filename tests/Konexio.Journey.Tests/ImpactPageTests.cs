using Konexio.Testing;
using Microsoft.Playwright;

namespace Konexio.Journey.Tests;

/// <summary>
/// The public page in Chromium, on a phone and on paper, with the two claims of the sandbox and one of facts, which is put where published
/// ones are kept: how they come there is tried elsewhere.
/// </summary>
public sealed class ImpactPageTests
{
    [Fact]
    public async Task The_page_is_readable_by_all_on_a_phone_prints_and_asks_nobody_else()
    {
        await using var app = await KonexioApp.Start();
        await PublishCompletion(app);
        var address = new Uri(app.Anonymous().BaseAddress!, "/impact").ToString();

        await using var chromium = await Chromium.Start();
        foreach (var language in new[] { "fr", "en" }) await chromium.Examine($"{address}?lang={language}", language, "impact");

        await using var phone = await chromium.Phone("fr-FR");
        var page = await phone.NewPageAsync();
        var abroad = Chromium.AskedAbroad(page, address);
        List<string> said = [];
        page.Console += (_, message) => said.Add(message.Text);
        await page.GotoAsync($"{address}?lang=fr");
        (await page.Locator("article").CountAsync()).ShouldBe(3);
        (await page.Locator("article svg rect").CountAsync()).ShouldBeGreaterThan(0);
        (await page.Locator("article table").CountAsync()).ShouldBe(3);
        await page.Locator("header a[hreflang=en]").ClickAsync();
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");
        var paper = await page.PdfAsync(new PagePdfOptions { Format = "A4" });
        paper.Length.ShouldBeGreaterThan(10_000);
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, "impact-paper.pdf"), paper, TestContext.Current.CancellationToken);
        (await phone.CookiesAsync()).ShouldBeEmpty();
        abroad.ShouldBeEmpty();
        said.ShouldBeEmpty("the page breaks its own policy");
    }

    private static async Task PublishCompletion(KonexioApp app) => await app.Database.Query(
        """
        insert into impact.claims (id, subject, indicator, scope_key, status, measured, drafted_at, computed_at, published_at)
        select gen_random_uuid(), jsonb_build_object('indicator', i.code, 'about', jsonb_build_object('french', 'Promotions de Paris, 2026', 'english', 'Cohorts in Paris, 2026'),
                'scope', jsonb_build_object('tracks', '[]'::jsonb, 'stages', '[]'::jsonb, 'cohorts', '[]'::jsonb, 'sites', '[]'::jsonb), 'from', '2026-01-01', 'until', '2026-12-31'),
            i.code, 'all', 'published',
            jsonb_build_object('indicatorVersion', i.number, 'name', i.content->'name', 'method', i.content->'method', 'unit', 'share', 'numerator', 94, 'denominator', 100,
                'people', 100, 'countsPeople', true, 'inputsHash', repeat('0123456789abcdef', 4), 'survey', null), now(), now(), now()
        from impact.indicators i where i.code = 'completion'
        """);
}
