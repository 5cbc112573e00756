using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Curriculum.Tests.Sessions;

public sealed class GetSessionTests(CurriculumApp app)
{
    [Fact]
    public async Task A_session_says_when_where_what_and_with_whom()
    {
        var plan = await app.ACohort();
        var session = await app.ASession(plan);

        var seen = await app.As(Role.Trainer).See($"/v1/sessions/{session}").Gives(HttpStatusCode.OK);

        (seen.Text("start"), seen.Text("end"), seen.Text("status"), seen.Text("unitTitle")).ShouldBe(("09:00", "12:30", "planned", "Premiers pas"));
        (seen.Id("cohortId"), seen.Id("roomId"), seen.Id("trainerId"), seen.Id("siteId")).ShouldBe((plan.Cohort, plan.Room, plan.Trainer, plan.Site));
        seen["cancellationReason"].ShouldBeNull();
    }

    [Fact]
    public async Task An_unknown_session_is_not_found() =>
        await app.Coordinator().See($"/v1/sessions/{Planning.Unknown}").ShouldRefuse(HttpStatusCode.NotFound, "session.not-found");
}
