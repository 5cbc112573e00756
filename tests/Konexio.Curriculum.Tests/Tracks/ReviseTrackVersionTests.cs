using System.Net;

namespace Konexio.Curriculum.Tests.Tracks;

public sealed class ReviseTrackVersionTests(CurriculumApp app)
{
    private readonly string _code = Planning.Unique("parcours");

    [Fact]
    public async Task A_draft_is_replaced_whole()
    {
        await app.Coordinator().Do("/v1/tracks", Planning.Track(_code)).Gives(HttpStatusCode.Created);

        await app.Coordinator().Put(Path(1), Planning.Track(_code, 0.5m), await app.Coordinator().TagOf(Path(1))).Gives(HttpStatusCode.NoContent);

        var seen = await app.Coordinator().See(Path(1)).Gives(HttpStatusCode.OK);
        seen["stages"]![0]!["gate"]!["minimumAttendance"]!.GetValue<decimal>().ShouldBe(0.5m);
    }

    [Fact]
    public async Task What_is_published_never_changes()
    {
        var code = await app.APublishedTrack();

        await app.Coordinator().Put($"/v1/tracks/{code}/versions/1", Planning.Track(code), await app.Coordinator().TagOf($"/v1/tracks/{code}/versions/1"))
            .ShouldRefuse(HttpStatusCode.Conflict, "track.already-published");
    }

    [Fact]
    public async Task A_change_of_what_somebody_else_changed_meanwhile_is_refused()
    {
        await app.Coordinator().Do("/v1/tracks", Planning.Track(_code)).Gives(HttpStatusCode.Created);
        var tag = await app.Coordinator().TagOf(Path(1));
        await app.Coordinator().Put(Path(1), Planning.Track(_code, 0.5m), tag).Gives(HttpStatusCode.NoContent);

        await app.Coordinator().Put(Path(1), Planning.Track(_code, 0.6m), tag).ShouldRefuse(HttpStatusCode.PreconditionFailed, "concurrency.stale-version");
        await app.Coordinator().Put(Path(1), Planning.Track(_code, 0.6m), tag: null).ShouldRefuse(HttpStatusCode.PreconditionRequired, "concurrency.version-required");
    }

    [Fact]
    public async Task The_code_of_another_track_is_refused()
    {
        await app.Coordinator().Do("/v1/tracks", Planning.Track(_code)).Gives(HttpStatusCode.Created);

        await app.Coordinator().Put(Path(1), Planning.Track("another"), await app.Coordinator().TagOf(Path(1)))
            .ShouldRefuse(HttpStatusCode.UnprocessableEntity, "track.other-track");
    }

    [Fact]
    public async Task A_version_that_is_not_there_is_not_found() =>
        await app.Coordinator().Put(Path(7), Planning.Track(_code), "\"1\"").ShouldRefuse(HttpStatusCode.NotFound, "track.not-found");

    private string Path(int version) => $"/v1/tracks/{_code}/versions/{version}";
}
