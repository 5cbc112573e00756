using System.Net;

namespace Konexio.Curriculum.Tests.Sites;

public sealed class ChangeRoomTests(CurriculumApp app)
{
    [Fact]
    public async Task A_room_is_replaced_whole()
    {
        var site = await app.ASite();
        var room = await app.ARoom(site);

        await app.Coordinator().Put($"/v1/sites/{site}/rooms/{room}", new { name = "Salle B", seats = 20, computers = 10 }, tag: null).Gives(HttpStatusCode.NoContent);

        var seen = (await app.Coordinator().See($"/v1/sites/{site}").Gives(HttpStatusCode.OK))["rooms"]!.AsArray().Single()!;
        (seen.Text("name"), seen["seats"]!.GetValue<int>(), seen["stepFreeAccess"]!.GetValue<bool>()).ShouldBe(("Salle B", 20, false));
    }

    [Fact]
    public async Task A_room_of_another_site_is_not_found()
    {
        var room = await app.ARoom(await app.ASite());

        await app.Coordinator().Put($"/v1/sites/{await app.ASite()}/rooms/{room}", new { name = "Salle B", seats = 20 }, tag: null)
            .ShouldRefuse(HttpStatusCode.NotFound, "room.not-found");
    }

    [Fact]
    public async Task The_name_of_the_room_beside_is_refused()
    {
        var site = await app.ASite();
        await app.Coordinator().Do($"/v1/sites/{site}/rooms", new { name = "Salle A", seats = 10 }).Gives(HttpStatusCode.Created);

        await app.Coordinator().Put($"/v1/sites/{site}/rooms/{await app.ARoom(site)}", new { name = "Salle A", seats = 20 }, tag: null)
            .ShouldRefuse(HttpStatusCode.Conflict, "room.name-taken");
    }
}
