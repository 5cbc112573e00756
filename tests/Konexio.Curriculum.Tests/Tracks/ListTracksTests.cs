using System.Net;

namespace Konexio.Curriculum.Tests.Tracks;

public sealed class ListTracksTests(CurriculumApp app)
{
    [Fact]
    public async Task Each_track_comes_once_with_its_newest_versions()
    {
        var code = await app.APublishedTrack();
        await app.Coordinator().Do("/v1/tracks", Planning.Track(code)).Gives(HttpStatusCode.Created);

        var track = (await app.Coordinator().All("/v1/tracks?limit=3")).Single(item => item.Text("code") == code);

        track["latestVersion"]!.GetValue<int>().ShouldBe(2);
        track["publishedVersion"]!.GetValue<int>().ShouldBe(1);
        track["stages"]!.AsArray().Single()!.Text("code").ShouldBe("autonomie");
    }

    [Fact]
    public async Task A_cursor_of_ones_own_making_is_refused() =>
        await app.Coordinator().See("/v1/tracks?cursor=1").ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.wrong-cursor");
}
