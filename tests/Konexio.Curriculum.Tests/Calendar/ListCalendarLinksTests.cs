using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Tests.Progress;

namespace Konexio.Curriculum.Tests.Calendar;

public sealed class ListCalendarLinksTests(CurriculumApp app)
{
    [Fact]
    public async Task Links_are_listed_by_whom_they_show_page_by_page_and_without_their_secrets()
    {
        var course = await ACourse.Begin(app);
        var path = $"/v1/calendar-links?subject=trainer&subjectId={course.Trainer}";
        for (var index = 0; index < 3; index++)
            (await app.As(Role.Coordinator).Do("/v1/calendar-links", new { subject = "trainer", subjectId = course.Trainer.Value })).EnsureSuccessStatusCode();

        var first = await (await app.As(Role.Trainer).See($"{path}&limit=2")).Json();
        var second = await (await app.As(Role.Trainer).See($"{path}&limit=2&cursor={first["nextCursor"]}")).Json();

        (first["items"]!.AsArray().Count, second["items"]!.AsArray().Count).ShouldBe((2, 1));
        (first.ToJsonString() + second.ToJsonString()).ShouldNotContain("/calendars/");
    }
}
