using System.Net;

namespace Konexio.Curriculum.Tests.Registers;

public sealed class ShowSigningCodesTests(CurriculumApp app)
{
    [Fact]
    public async Task The_screen_gets_a_link_a_number_and_a_pin_until_they_are_replaced()
    {
        var room = await Classroom.On(app);
        await room.Open();

        var codes = await room.Codes();

        codes.Text("link").ShouldContain($"/sign/{room.Session}?c=");
        codes.Text("pin").ShouldMatch("^[0-9]{6}$");
        codes.Text("number").ShouldMatch("^[0-9]{4}$");
        (codes["replacedAt"]!.GetValue<DateTimeOffset>() - app.Clock.GetUtcNow()).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task The_qr_code_is_drawn_as_a_picture_that_no_cache_keeps()
    {
        var room = await Classroom.On(app);
        await room.Open();

        using var drawn = await room.Trainer.See($"{room.Path}/codes.svg");

        drawn.StatusCode.ShouldBe(HttpStatusCode.OK);
        drawn.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        drawn.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await drawn.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("<svg");
    }

    [Fact]
    public async Task There_are_none_before_it_opens_or_once_the_session_is_over()
    {
        var planned = await Classroom.On(app);
        var over = await Classroom.Over(app);
        await over.Open();

        await planned.Trainer.See($"{planned.Path}/codes").ShouldRefuse(HttpStatusCode.Conflict, "register.wrong-state");
        await over.Trainer.See($"{over.Path}/codes").ShouldRefuse(HttpStatusCode.Conflict, "register.codes-are-over");
    }
}
