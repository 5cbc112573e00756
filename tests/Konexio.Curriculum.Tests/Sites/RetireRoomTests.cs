using System.Net;

namespace Konexio.Curriculum.Tests.Sites;

public sealed class RetireRoomTests(CurriculumApp app)
{
    [Fact]
    public async Task A_retired_room_takes_no_new_session_and_is_still_read()
    {
        var plan = await app.ACohort();
        await app.Coordinator().Do($"/v1/sites/{plan.Site}/rooms/{plan.Room}/retire").Gives(HttpStatusCode.OK);

        await app.Coordinator().Do($"/v1/cohort-plans/{plan.Cohort}/timetable", plan.Series(plan.WorkingDay())).ShouldRefuse(HttpStatusCode.Conflict, "room.retired");
        (await app.Coordinator().See($"/v1/sites/{plan.Site}").Gives(HttpStatusCode.OK))["rooms"]![0]!["isRetired"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task A_room_is_retired_once()
    {
        var site = await app.ASite();
        var path = $"/v1/sites/{site}/rooms/{await app.ARoom(site)}/retire";
        await app.Coordinator().Do(path).Gives(HttpStatusCode.OK);

        await app.Coordinator().Do(path).ShouldRefuse(HttpStatusCode.Conflict, "room.retired");
        await app.Coordinator().Do($"/v1/sites/{site}/rooms/{Guid.Empty}/retire").ShouldRefuse(HttpStatusCode.NotFound, "room.not-found");
    }
}
