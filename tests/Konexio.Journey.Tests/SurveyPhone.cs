using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Konexio.Journey.Tests;

/// <summary>A learner's phone on which a survey is answered: Chromium at a phone's width, without scripts but where the page is examined.</summary>
internal static class SurveyPhone
{
    private static readonly string[] Languages = ["fr", "en", "ar", "fa", "ps", "ti", "uk"];

    /// <summary>Finds nothing against accessibility in any language, and answers in that of the phone.</summary>
    public static async Task Answer(string link, string locale, string wave, IReadOnlyDictionary<string, string> answers)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox"],
        });
        foreach (var language in Languages) await Examine(browser, $"{link}?lang={language}", language, $"ask-{wave}");
        await Examine(browser, new Uri(new Uri(link), $"/s/{new string('A', 43)}?lang=ar").ToString(), "ar", "closed");

        await using var phone = await browser.NewContextAsync(Phone(locale, scripts: false));
        var page = await phone.NewPageAsync();
        List<string> abroad = [];
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(new Uri(link).GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)) abroad.Add(request.Url);
        };
        await page.GotoAsync(link);
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe(locale[..2]);
        await page.Locator("main button").ClickAsync();
        await page.Locator("[role=alert]").WaitForAsync();
        foreach (var (question, choice) in answers) await page.Locator($"label:has(input[name='q-{question}'][value='{choice}'])").ClickAsync();
        await Keep(page, $"survey-{wave}-chosen");
        await page.Locator("main button").ClickAsync();
        await page.Locator("[role=status]").WaitForAsync();
        await Keep(page, $"survey-{wave}-thanks");
        (await phone.CookiesAsync()).ShouldBeEmpty();
        abroad.ShouldBeEmpty();
    }

    private static async Task Examine(IBrowser browser, string address, string language, string name)
    {
        await using var phone = await browser.NewContextAsync(Phone("en-GB", scripts: true));
        var page = await phone.NewPageAsync();
        await page.GotoAsync(address);
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
        (await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Help}").ShouldBeEmpty(language);
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth")).ShouldBeTrue($"the page in {language} is wider than the phone");
        await Keep(page, $"survey-{name}-{language}");
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
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }
}
