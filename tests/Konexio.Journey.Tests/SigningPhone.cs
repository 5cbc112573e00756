using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Konexio.Journey.Tests;

/// <summary>A learner's phone: Chromium at a phone's width, without scripts but where the page is examined.</summary>
internal static class SigningPhone
{
    /// <summary>Opens the link of the room's screen, finds nothing against accessibility, and signs under the name.</summary>
    public static async Task Sign(string link, string name)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox"],
        });
        await Examine(browser, link);
        await using var phone = await browser.NewContextAsync(Phone("fr-FR", scripts: false));
        var page = await phone.NewPageAsync();
        var abroad = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(new Uri(link).GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)) abroad.Add(request.Url);
        };

        await page.GotoAsync(link);
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe("fr");
        await Keep(page, "choose-fr");
        await page.Locator("header a[hreflang=en]").ClickAsync();
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");
        await page.Locator("main button", new PageLocatorOptions { HasText = name }).ClickAsync();
        (await page.Locator("[role=status]").TextContentAsync())!.ShouldContain(name);
        await Keep(page, "signed-en");
        (await phone.CookiesAsync()).ShouldBeEmpty();
        page.Url.ShouldNotContain(name);
        abroad.ShouldBeEmpty();
    }

    private static async Task Examine(IBrowser browser, string link)
    {
        await using var phone = await browser.NewContextAsync(Phone("en-GB", scripts: true));
        var page = await phone.NewPageAsync();
        foreach (var address in new[] { link, new Uri(new Uri(link), "/sign").ToString() })
        {
            await page.GotoAsync(address);
            (await page.RunAxe()).Violations.Select(violation => violation.Id).ShouldBeEmpty(address);
            (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth")).ShouldBeTrue("the page is wider than the phone");
        }

        await Keep(page, "pin-en");
    }

    private static BrowserNewContextOptions Phone(string locale, bool scripts) => new()
    {
        JavaScriptEnabled = scripts,
        Locale = locale,
        ViewportSize = new ViewportSize { Width = 320, Height = 640 },
        BypassCSP = scripts,
    };

    private static async Task Keep(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder) await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
    }
}
