using System.Net;
using Konexio.Impact.Domain.Surveys;
using Konexio.Impact.Infrastructure.Surveys;

namespace Konexio.Impact.Tests.Surveys;

public sealed class SurveyPageTests(ImpactApp app)
{
    [Theory]
    [InlineData("fr", "ltr")]
    [InlineData("en", "ltr")]
    [InlineData("ar", "rtl")]
    [InlineData("fa", "rtl")]
    [InlineData("ps", "rtl")]
    [InlineData("ti", "ltr")]
    [InlineData("uk", "ltr")]
    public async Task The_page_speaks_each_language_in_its_direction(string language, string direction)
    {
        var link = await app.OnlyLink(await app.Learner(Surveying.Today.AddYears(-1), Surveying.Today));

        using var answer = await app.Anonymous().See($"{link}?lang={language}");
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        html.ShouldContain($"<html lang=\"{language}\" dir=\"{direction}\">");
        html.ShouldContain(WebUtility.HtmlEncode(SurveySeed.Content.Questions[0].Text.In(language)));
        html.ShouldNotContain("<script");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
    }

    [Fact]
    public async Task A_phone_is_spoken_to_in_its_own_language()
    {
        var link = await app.OnlyLink(await app.Learner(Surveying.Today));
        var phone = app.Anonymous();
        phone.DefaultRequestHeaders.Add("Accept-Language", "so, fa-AF;q=0.8, fr;q=0.5");

        (await Html(await phone.See(link))).ShouldContain("<html lang=\"fa\"");
    }

    [Fact]
    public async Task An_answer_on_the_page_is_thanked_for_and_can_be_changed()
    {
        var asked = await app.Learner(Surveying.Today);
        var link = await app.OnlyLink(asked);

        var thanks = await Post(link, ("lang", "uk"), ("q-skillsUse", "daily"), ("q-situation", "seeking"));

        thanks.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Html(thanks)).ShouldContain("Дякуємо!");
        (await Post(link, ("lang", "uk"), ("q-skillsUse", "never"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.Ask("select a.choice from impact.survey_answers a join impact.survey_invitations i on i.id = a.invitation_id where i.learner_id = $1", asked.Learner)).ShouldBe(["never"]);
    }

    [Fact]
    public async Task Who_chose_nothing_is_told_so()
    {
        var link = await app.OnlyLink(await app.Learner(Surveying.Today));

        var answer = await Post(link, ("lang", "en"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Html(answer)).ShouldContain("role=\"alert\"");
    }

    [Fact]
    public async Task A_link_that_nobody_has_shows_the_page_of_one_that_ended()
    {
        await using var later = await ImpactApp.Fresh();
        var link = await later.OnlyLink(await later.Learner(Surveying.Today));
        later.Clock.Advance(TimeSpan.FromDays(31));
        await later.Tick();
        var unknown = $"/s/{new string('A', 43)}";

        var (ended, never) = (await later.Anonymous().See($"{link}?lang=fr"), await later.Anonymous().See($"{unknown}?lang=fr"));

        (ended.StatusCode, never.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        var text = await Html(never);
        text.ShouldContain(WebUtility.HtmlEncode("Cette enquête est fermée"));
        (await Html(ended)).Replace(Surveying.Token(link), Surveying.Token(unknown), StringComparison.Ordinal).ShouldBe(text);
        (await later.Ask("select status from impact.survey_invitations")).ShouldBe(["expired"]);
    }

    [Fact]
    public async Task No_search_engine_lists_what_a_link_opens_nor_what_it_no_longer_opens()
    {
        var link = await app.OnlyLink(await app.Learner(Surveying.Today));

        foreach (var path in new[] { link, $"/s/{new string('A', 43)}" })
        {
            using var answer = await app.Anonymous().See(path);
            answer.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);
            (await Html(answer)).ShouldContain("<meta name=\"robots\" content=\"noindex\">");
        }
    }

    [Fact]
    public void No_text_is_missing_in_any_language_nor_left_untranslated()
    {
        foreach (var key in SurveyTexts.Keys)
        {
            var texts = SurveyLanguages.All.Select(language => SurveyTexts.Of(key, language)).ToList();
            texts.ShouldAllBe(text => !string.IsNullOrWhiteSpace(text), key);
            texts.Skip(1).ShouldNotContain(texts[0], key);
        }
    }

    [Fact]
    public async Task The_style_is_local()
    {
        using var answer = await app.Anonymous().See("/s/survey.css");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
        (await Html(answer)).Split("url(").Skip(1).ShouldAllBe(address => address.StartsWith("\"/s/fonts/", StringComparison.Ordinal));
        foreach (var script in new[] { "arabic", "ethiopic" })
        {
            using var font = await app.Anonymous().See($"/s/fonts/{script}.ttf");
            (font.StatusCode, font.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "font/ttf"));
        }

        (await app.Anonymous().See("/s/fonts/other.ttf")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<HttpResponseMessage> Post(string link, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await app.Anonymous().PostAsync(new Uri(link, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    private static Task<string> Html(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
