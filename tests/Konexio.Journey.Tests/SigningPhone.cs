using Microsoft.Playwright;

namespace Konexio.Journey.Tests;

/// <summary>The phone on which a learner signs the register.</summary>
internal static class SigningPhone
{
    public static async Task ExamineSigning(this Chromium chromium, string link)
    {
        await chromium.Examine(link, "en", "sign-choose");
        await chromium.Examine(new Uri(new Uri(link), "/sign").ToString(), "en", "sign-pin");
    }

    /// <summary>Opens the link of the room's screen and signs under the name.</summary>
    public static async Task Sign(this Chromium chromium, string link, string name)
    {
        await using var phone = await chromium.Phone("fr-FR");
        var page = await phone.NewPageAsync();
        var abroad = Chromium.AskedAbroad(page, link);
        await page.GotoAsync(link);
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe("fr");
        await Chromium.Keep(page, "sign-choose-fr");
        await page.Locator("header a[hreflang=en]").ClickAsync();
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");
        await page.Locator("main button", new PageLocatorOptions { HasText = name }).ClickAsync();
        (await page.Locator("[role=status]").TextContentAsync())!.ShouldContain(name);
        await Chromium.Keep(page, "sign-signed-en");
        (await phone.CookiesAsync()).ShouldBeEmpty();
        page.Url.ShouldNotContain(name);
        abroad.ShouldBeEmpty();
    }
}
