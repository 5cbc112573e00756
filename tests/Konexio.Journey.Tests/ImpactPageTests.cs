using Deque.AxeCore.Playwright;
using Konexio.Testing;
using Microsoft.Playwright;

namespace Konexio.Journey.Tests;

/// <summary>The public page in Chromium, on a phone and on paper. Its claims are put where published ones are kept: how they come there is tried elsewhere.</summary>
public sealed class ImpactPageTests
{
    [Fact]
    public async Task The_page_is_readable_by_all_on_a_phone_prints_and_asks_nobody_else()
    {
        await using var app = await KonexioApp.Start();
        // The sandbox has published two others.
        await Publish(app, "completion");
        var address = new Uri(app.Anonymous().BaseAddress!, "/impact").ToString();

        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox"],
        });
        foreach (var language in new[] { "fr", "en" }) await Examine(browser, $"{address}?lang={language}", language);

        await using var phone = await browser.NewContextAsync(Phone(scripts: false));
        var page = await phone.NewPageAsync();
        List<string> abroad = [];
        List<string> said = [];
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(new Uri(address).GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)) abroad.Add(request.Url);
        };
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

    private static async Task Examine(IBrowser browser, string address, string language)
    {
        await using var phone = await browser.NewContextAsync(Phone(scripts: true));
        var page = await phone.NewPageAsync();
        await page.GotoAsync(address);
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
        (await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Help}").ShouldBeEmpty(language);
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth")).ShouldBeTrue("the page is wider than the phone");
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"impact-{language}.png"), FullPage = true });
    }

    private static BrowserNewContextOptions Phone(bool scripts) => new()
    {
        JavaScriptEnabled = scripts,
        Locale = "fr-FR",
        ViewportSize = new ViewportSize { Width = 320, Height = 640 },
        BypassCSP = scripts,
    };

    private static async Task Publish(KonexioApp app, string indicator) => await app.Database.Query(
        """
        insert into impact.claims (id, subject, indicator, scope_key, status, measured, drafted_at, computed_at, published_at)
        select gen_random_uuid(), jsonb_build_object('indicator', i.code, 'about', jsonb_build_object('french', 'Promotions de Paris, 2026', 'english', 'Cohorts in Paris, 2026'),
                'scope', jsonb_build_object('tracks', '[]'::jsonb, 'stages', '[]'::jsonb, 'cohorts', '[]'::jsonb, 'sites', '[]'::jsonb), 'from', '2026-01-01', 'until', '2026-12-31'),
            i.code, 'all', 'published',
            jsonb_build_object('indicatorVersion', i.number, 'name', i.content->'name', 'method', i.content->'method', 'unit', 'share', 'numerator', 94, 'denominator', 100,
                'people', 100, 'countsPeople', true, 'inputsHash', repeat('0123456789abcdef', 4),
                'survey', case when i.content->'formula'->'survey' <> 'null'::jsonb then jsonb_build_object('surveyCode', 'impact', 'surveyVersion', 1,
                    'questionCode', i.content->'formula'->'survey'->'questionCode', 'question', jsonb_build_object('french', 'À quelle fréquence ?', 'english', 'How often?'),
                    'wave', i.content->'formula'->'survey'->'wave', 'asked', 120, 'lostToFollowUp', 11) end),
            now(), now(), now()
        from impact.indicators i where i.code = $1
        """, indicator);
}
