using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Curriculum.Tests.Tracks;

public sealed class DraftTrackVersionTests(CurriculumApp app)
{
    [Fact]
    public async Task A_new_track_begins_with_its_first_version_as_a_draft()
    {
        var code = Planning.Unique("parcours");

        var answer = await app.Coordinator().Do("/v1/tracks", Planning.Track(code));

        var drafted = await Task.FromResult(answer).Gives(HttpStatusCode.Created);
        drafted["version"]!.GetValue<int>().ShouldBe(1);
        answer.Headers.Location!.ToString().ShouldBe($"/v1/tracks/{code}/versions/1");
    }

    [Fact]
    public async Task A_track_has_one_draft_at_a_time()
    {
        var code = Planning.Unique("parcours");
        await app.Coordinator().Do("/v1/tracks", Planning.Track(code)).Gives(HttpStatusCode.Created);

        await app.Coordinator().Do("/v1/tracks", Planning.Track(code)).ShouldRefuse(HttpStatusCode.Conflict, "track.draft-exists");
    }

    [Fact]
    public async Task Two_drafts_at_the_same_moment_are_one()
    {
        var code = Planning.Unique("parcours");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.Coordinator().Do("/v1/tracks", Planning.Track(code))));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBe(3);
    }

    [Fact]
    public async Task After_a_published_version_comes_the_next()
    {
        var code = await app.APublishedTrack();

        (await app.Coordinator().Do("/v1/tracks", Planning.Track(code)).Gives(HttpStatusCode.Created))["version"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task Each_fault_is_told_where_it_is()
    {
        var refused = await (await app.Coordinator().Do("/v1/tracks", Planning.Track("Not a code", minimumAttendance: 1.5m, competence: "9.9"))).Json();

        refused["errors"]!.AsArray().Select(fault => (fault!.Text("pointer"), fault!.Text("code"))).ShouldBe(
        [
            ("/code", "track.malformed-code"),
            ("/stages/0/units/0/outcomes/0/competences/0", "track.unknown-competence"),
            ("/stages/0/gate/minimumAttendance", "input.out-of-range"),
        ], ignoreOrder: true);
    }

    [Theory]
    [InlineData("""{}""", "input.required")]
    [InlineData("""{"code":"x","name":{"fr":"X","en":"X"},"stages":[null]}""", "input.required")]
    [InlineData("""{"code":"x","name":{"fr":"","en":"X"},"stages":[]}""", "input.required")]
    public async Task What_is_missing_is_refused(string body, string code) =>
        await app.Coordinator().DoText("/v1/tracks", body).ShouldRefuse(HttpStatusCode.UnprocessableEntity, code);

    [Fact]
    public async Task A_trainer_does_not_say_what_is_taught() =>
        (await app.As(Role.Trainer).Do("/v1/tracks", Planning.Track("x"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
}
