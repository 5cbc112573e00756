using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Konexio.Journey.Tests;

/// <summary>Chromium at a phone's width, as learners and readers have it.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<Chromium> Start()
    {
        var playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox"],
        }));
    }

    /// <summary>A phone without scripts, whose owner reads this language.</summary>
    public Task<IBrowserContext> Phone(string locale) => Context(locale, scripts: false);

    /// <summary>What a page asks of others than its own host, from now on.</summary>
    public static IReadOnlyCollection<string> AskedAbroad(IPage page, string home)
    {
        List<string> abroad = [];
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(new Uri(home).GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)) abroad.Add(request.Url);
        };
        return abroad;
    }

    /// <summary>Finds nothing against accessibility, and nothing wider than the phone. Only whoever examines needs scripts.</summary>
    public async Task Examine(string address, string language, string picture)
    {
        await using var phone = await Context("en-GB", scripts: true);
        var page = await phone.NewPageAsync();
        await page.GotoAsync(address);
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
        (await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Help}").ShouldBeEmpty($"{picture} in {language}");
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth")).ShouldBeTrue($"{picture} in {language} is wider than the phone");
        await Keep(page, $"{picture}-{language}");
    }

    public static async Task Keep(IPage page, string picture)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{picture}.png"), FullPage = true });
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private Task<IBrowserContext> Context(string locale, bool scripts) => _browser.NewContextAsync(new BrowserNewContextOptions
    {
        JavaScriptEnabled = scripts,
        Locale = locale,
        ViewportSize = new ViewportSize { Width = 320, Height = 640 },
        BypassCSP = scripts,
    });
}
