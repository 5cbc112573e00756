namespace Konexio.Journey.Tests;

/// <summary>The phone on which a learner answers a survey.</summary>
internal static class SurveyPhone
{
    private static readonly string[] Languages = ["fr", "en", "ar", "fa", "ps", "ti", "uk"];

    /// <summary>Finds nothing against accessibility in any language.</summary>
    public static async Task ExamineSurvey(this Chromium chromium, string link, string wave)
    {
        foreach (var language in Languages) await chromium.Examine($"{link}?lang={language}", language, $"survey-ask-{wave}");
        await chromium.Examine(new Uri(new Uri(link), $"/s/{new string('A', 43)}?lang=ar").ToString(), "ar", "survey-closed");
    }

    /// <summary>Answers in the language of the phone.</summary>
    public static async Task Answer(this Chromium chromium, string link, string locale, string wave, IReadOnlyDictionary<string, string> answers)
    {
        await using var phone = await chromium.Phone(locale);
        var page = await phone.NewPageAsync();
        var abroad = Chromium.AskedAbroad(page, link);
        await page.GotoAsync(link);
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe(locale[..2]);
        await page.Locator("main button").ClickAsync();
        await page.Locator("[role=alert]").WaitForAsync();
        foreach (var (question, choice) in answers) await page.Locator($"label:has(input[name='q-{question}'][value='{choice}'])").ClickAsync();
        await Chromium.Keep(page, $"survey-{wave}-chosen");
        await page.Locator("main button").ClickAsync();
        await page.Locator("[role=status]").WaitForAsync();
        await Chromium.Keep(page, $"survey-{wave}-thanks");
        (await phone.CookiesAsync()).ShouldBeEmpty();
        abroad.ShouldBeEmpty();
    }
}
