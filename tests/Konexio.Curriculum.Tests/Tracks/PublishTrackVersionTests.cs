using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Curriculum.Tests.Tracks;

public sealed class PublishTrackVersionTests(CurriculumApp app)
{
    [Fact]
    public async Task A_version_is_published_once()
    {
        var code = Planning.Unique("parcours");
        await app.Coordinator().Do("/v1/tracks", Planning.Track(code)).Gives(HttpStatusCode.Created);

        (await app.As(Role.Supervisor).Do($"/v1/tracks/{code}/versions/1/publish").Gives(HttpStatusCode.OK))["publishedAt"].ShouldNotBeNull();

        await app.As(Role.Supervisor).Do($"/v1/tracks/{code}/versions/1/publish").ShouldRefuse(HttpStatusCode.Conflict, "track.already-published");
        await app.As(Role.Supervisor).Do($"/v1/tracks/{code}/versions/2/publish").ShouldRefuse(HttpStatusCode.NotFound, "track.not-found");
    }

    [Fact]
    public async Task A_coordinator_drafts_and_does_not_publish() =>
        (await app.Coordinator().Do("/v1/tracks/parcours-digital/versions/1/publish")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
}
