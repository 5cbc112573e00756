using System.Net;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Tests.Progress;

namespace Konexio.Curriculum.Tests.Calendar;

public sealed class RevokeCalendarLinkTests(CurriculumApp app)
{
    [Fact]
    public async Task A_revoked_link_answers_as_an_unknown_one()
    {
        var course = await ACourse.Begin(app);
        var link = await (await app.As(Role.Coordinator).Do("/v1/calendar-links", new { subject = "cohort", subjectId = course.Cohort.Id.Value })).Json();
        var (id, feed) = (link["id"]!.GetValue<Guid>(), link["feed"]!.GetValue<string>());
        (await app.Anonymous().See(feed)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await app.As(Role.Coordinator).Do($"/v1/calendar-links/{id}/revoke")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await app.As(Role.Coordinator).Do($"/v1/calendar-links/{id}/revoke").ShouldRefuse(HttpStatusCode.Conflict, "calendar-link.already-revoked");

        var (revoked, unknown) = (await app.Anonymous().See(feed), await app.Anonymous().See("/calendars/nobody.ics"));
        revoked.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Text(revoked)).ShouldBe(await Text(unknown));
    }

    private static async Task<string> Text(HttpResponseMessage answer)
    {
        var problem = await answer.Json();
        problem.AsObject().Remove("traceId");
        return problem.ToJsonString();
    }
}
