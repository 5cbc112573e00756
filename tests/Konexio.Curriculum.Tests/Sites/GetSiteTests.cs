using System.Net;

namespace Konexio.Curriculum.Tests.Sites;

public sealed class GetSiteTests(CurriculumApp app)
{
    [Fact]
    public async Task Rooms_come_in_the_order_in_which_they_were_added()
    {
        var site = await app.ASite();
        Guid[] rooms = [await app.ARoom(site), await app.ARoom(site), await app.ARoom(site)];

        var seen = await app.Coordinator().See($"/v1/sites/{site}").Gives(HttpStatusCode.OK);

        seen["rooms"]!.AsArray().Select(room => room!.Id()).ShouldBe(rooms, ignoreOrder: true);
    }

    [Fact]
    public async Task What_the_caller_has_already_is_not_sent_again()
    {
        var path = $"/v1/sites/{await app.ASite()}";
        var http = app.Coordinator();
        http.DefaultRequestHeaders.IfNoneMatch.ParseAdd(await http.TagOf(path));

        (await http.See(path)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task An_unknown_site_is_not_found() =>
        await app.Coordinator().See($"/v1/sites/{Guid.Empty}").ShouldRefuse(HttpStatusCode.NotFound, "site.not-found");
}
