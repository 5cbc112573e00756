using System.Net;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Tests.Progress;

namespace Konexio.Curriculum.Tests.Calendar;

public sealed class IssueCalendarLinkTests(CurriculumApp app)
{
    [Fact]
    public async Task The_secret_is_shown_once_and_never_stored()
    {
        var course = await ACourse.Begin(app);
        var (body, key) = (new { subject = "cohort", subjectId = course.Cohort.Id.Value }, $"issue-{course.Cohort.Id}");

        var first = await (await Issue(body, key)).Json();
        var again = await (await Issue(body, key)).Json();

        var secret = first["feed"]!.GetValue<string>();
        secret.ShouldMatch("^/calendars/[A-Za-z0-9_-]{43}\\.ics$");
        again["feed"].ShouldBeNull();
        again["id"]!.GetValue<Guid>().ShouldBe(first["id"]!.GetValue<Guid>());
        (await app.InClear(secret["/calendars/".Length..^".ics".Length])).ShouldBe(0);
    }

    [Theory]
    [InlineData("cohort")]
    [InlineData("learner")]
    [InlineData("trainer")]
    public async Task There_is_no_calendar_of_nobody(string subject) => await app.As(Role.Coordinator)
        .Do("/v1/calendar-links", new { subject, subjectId = Guid.Empty }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "calendar-link.subject-not-found");

    private async Task<HttpResponseMessage> Issue(object body, string key)
    {
        var http = app.As(Role.Coordinator);
        http.DefaultRequestHeaders.Add("Idempotency-Key", key);
        return await http.Do("/v1/calendar-links", body);
    }
}
