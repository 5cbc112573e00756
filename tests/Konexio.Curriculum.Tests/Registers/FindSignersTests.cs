using System.Net;

namespace Konexio.Curriculum.Tests.Registers;

public sealed class FindSignersTests(CurriculumApp app)
{
    [Fact]
    public async Task The_link_shows_who_has_not_signed_and_a_choice_signs()
    {
        var room = await Classroom.On(app);
        await room.Open();
        var link = new Uri((await room.Codes()).Text("link")).PathAndQuery;
        using var phone = app.Anonymous();

        var page = await Text(phone.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken), HttpStatusCode.OK);
        foreach (var learner in room.Learners) page.ShouldContain($"value=\"{learner}\"");
        var signed = await Text(Choose(phone, room, "qr", link.Split("c=")[1], room.Learners[0]), HttpStatusCode.OK);

        signed.ShouldContain("Amina");
        (await room.Line(room.Learners[0])).Text("method").ShouldBe("qrCode");
        (await Text(phone.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken), HttpStatusCode.OK)).ShouldNotContain($"value=\"{room.Learners[0]}\"");
        (await Text(Choose(phone, room, "qr", link.Split("c=")[1], room.Learners[0]), HttpStatusCode.Conflict)).ShouldNotContain("Amina");
    }

    [Fact]
    public async Task The_number_and_the_pin_do_the_same()
    {
        var room = await Classroom.On(app);
        await room.Open();
        var codes = await room.Codes();
        using var phone = app.Anonymous();

        var page = await Text(Enter(phone, codes.Text("number"), codes.Text("pin")), HttpStatusCode.OK);
        page.ShouldContain($"value=\"{room.Learners[1]}\"");
        await Text(Choose(phone, room, "pin", codes.Text("pin"), room.Learners[1]), HttpStatusCode.OK);

        (await room.Line(room.Learners[1])).Text("method").ShouldBe("pin");
    }

    [Fact]
    public async Task A_wrong_code_an_unknown_session_and_a_closed_register_look_alike()
    {
        var (open, planned) = (await Classroom.On(app), await Classroom.On(app));
        await open.Open();
        using var phone = app.Anonymous();

        string[] pages =
        [
            await Text(phone.GetAsync(new Uri($"/sign/{open.Session}?c=wrong", UriKind.Relative), TestContext.Current.CancellationToken), HttpStatusCode.Forbidden),
            await Text(phone.GetAsync(new Uri($"/sign/{planned.Session}?c=wrong", UriKind.Relative), TestContext.Current.CancellationToken), HttpStatusCode.Forbidden),
            await Text(phone.GetAsync(new Uri($"/sign/{Planning.Unknown}?c=wrong", UriKind.Relative), TestContext.Current.CancellationToken), HttpStatusCode.Forbidden),
        ];

        pages.Select(page => page.Replace(open.Session.ToString(), "", StringComparison.Ordinal).Replace(planned.Session.ToString(), "", StringComparison.Ordinal)
            .Replace(Planning.Unknown.ToString(), "", StringComparison.Ordinal)).Distinct().ShouldHaveSingleItem();
        pages[0].ShouldNotContain("Amina");
    }

    [Fact]
    public async Task Guessing_pins_is_stopped_while_the_link_stays_open()
    {
        var room = await Classroom.On(app);
        await room.Open();
        var codes = await room.Codes();
        using var phone = app.Anonymous();
        var wrong = codes.Text("pin") == "000000" ? "000001" : "000000";

        HttpResponseMessage last;
        var tries = 0;
        do last = await Enter(phone, codes.Text("number"), wrong);
        while (last.StatusCode == HttpStatusCode.Forbidden && ++tries < 100);

        last.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        last.Headers.RetryAfter.ShouldNotBeNull();
        (await Enter(phone, codes.Text("number"), codes.Text("pin"))).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        var link = new Uri(codes.Text("link")).PathAndQuery;
        await Text(phone.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken), HttpStatusCode.OK);
    }

    private static Task<HttpResponseMessage> Enter(HttpClient phone, string number, string pin) =>
        Post(phone, "/sign", new() { ["number"] = number, ["pin"] = pin });

    private static Task<HttpResponseMessage> Choose(HttpClient phone, Classroom room, string kind, string code, Guid learner) =>
        Post(phone, $"/sign/{room.Session}", new() { ["kind"] = kind, ["code"] = Uri.UnescapeDataString(code), ["learner"] = learner.ToString() });

    private static async Task<HttpResponseMessage> Post(HttpClient phone, string path, Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        return await phone.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    private static async Task<string> Text(Task<HttpResponseMessage> call, HttpStatusCode status)
    {
        using var answer = await call;
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(status, text);
        answer.Headers.CacheControl?.NoStore.ShouldBe(true);
        return text;
    }
}
