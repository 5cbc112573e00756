using System.Net;

namespace Konexio.Curriculum.Tests.Sites;

public sealed class AddRoomTests(CurriculumApp app)
{
    [Fact]
    public async Task A_room_belongs_to_its_site()
    {
        var site = await app.ASite();

        var room = await app.ARoom(site);

        var seen = await app.Coordinator().See($"/v1/sites/{site}").Gives(HttpStatusCode.OK);
        seen["rooms"]!.AsArray().Single()!.Id().ShouldBe(room);
    }

    [Fact]
    public async Task Two_rooms_of_a_site_do_not_share_a_name()
    {
        var site = await app.ASite();
        await app.Coordinator().Do($"/v1/sites/{site}/rooms", Room("Salle A")).Gives(HttpStatusCode.Created);

        await app.Coordinator().Do($"/v1/sites/{site}/rooms", Room("salle a ")).ShouldRefuse(HttpStatusCode.Conflict, "room.name-taken");
    }

    [Theory]
    [InlineData("", 16, 0, "room.name-required")]
    [InlineData("Salle", 0, 0, "room.seats-out-of-range")]
    [InlineData("Salle", 16, -1, "room.computers-out-of-range")]
    public async Task A_faulty_room_is_refused(string name, int seats, int computers, string code) =>
        await app.Coordinator().Do($"/v1/sites/{await app.ASite()}/rooms", Room(name, seats, computers)).ShouldRefuse(HttpStatusCode.UnprocessableEntity, code);

    [Fact]
    public async Task An_unknown_site_is_not_found() =>
        await app.Coordinator().Do($"/v1/sites/{Guid.Empty}/rooms", Room("Salle")).ShouldRefuse(HttpStatusCode.NotFound, "site.not-found");

    private static object Room(string name, int seats = 16, int computers = 0) => new { name, seats, computers };
}
