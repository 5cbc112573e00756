using System.Net;

namespace Konexio.Curriculum.Tests.Tracks;

public sealed class GetTrackVersionTests(CurriculumApp app)
{
    [Fact]
    public async Task A_version_is_found_by_its_number_or_as_the_latest()
    {
        var code = await app.APublishedTrack();
        await app.Coordinator().Do("/v1/tracks", Planning.Track(code, 0.5m)).Gives(HttpStatusCode.Created);

        var first = await app.Coordinator().See($"/v1/tracks/{code}/versions/1").Gives(HttpStatusCode.OK);
        var latest = await app.Coordinator().See($"/v1/tracks/{code}/versions/latest").Gives(HttpStatusCode.OK);

        first["publishedAt"].ShouldNotBeNull();
        first["stages"]![0]!["units"]![0]!["title"]!.Text("en").ShouldBe("First steps");
        latest["number"]!.GetValue<int>().ShouldBe(2);
        latest["publishedAt"].ShouldBeNull();
    }

    [Theory]
    [InlineData("/v1/tracks/unknown/versions/latest", HttpStatusCode.NotFound, "track.not-found")]
    [InlineData("/v1/tracks/unknown/versions/newest", HttpStatusCode.UnprocessableEntity, "input.wrong-format")]
    [InlineData("/v1/tracks/unknown/versions/0", HttpStatusCode.UnprocessableEntity, "input.wrong-format")]
    public async Task What_is_not_there_is_not_found(string path, HttpStatusCode status, string code) =>
        await app.Coordinator().See(path).ShouldRefuse(status, code);
}
