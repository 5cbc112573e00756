using System.Net;

namespace Konexio.Mentoring.Tests.MentoringSessions;

public sealed class LogMentoringSessionTests(MentoringApp app)
{
    [Fact]
    public async Task A_session_is_logged_with_a_note_that_is_kept_sealed()
    {
        var paired = await Paired.Active(app);

        var logged = await paired.Logging(note: "Revoir le CV.").Gives(HttpStatusCode.Created);

        logged.Text("status").ShouldBe("logged");
        (await app.Staff().See($"/v1/mentoring-sessions/{logged.Id()}").Gives(HttpStatusCode.OK)).Text("note").ShouldBe("Revoir le CV.");
        (await app.Ask("select row_to_json(s)::text from mentoring.mentoring_sessions s where id = $1", logged.Id()))[0].ShouldNotContain("Revoir");
        (await app.TouchedBy(paired.Mentee.PersonId.Value, "LogMentoringSession")).ShouldBe(["change mentor"]);
    }

    [Fact]
    public async Task The_same_session_is_logged_once_whichever_side_does_it()
    {
        var paired = await Paired.Active(app);
        await paired.Log();

        await paired.Logging(side: "mentee").ShouldRefuse(HttpStatusCode.Conflict, "mentoring-session.already-logged");
        await paired.Logging(kind: "french").Gives(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Of_two_who_log_it_at_once_one_succeeds()
    {
        var paired = await Paired.Active(app);

        var answers = await Task.WhenAll(paired.Logging(), paired.Logging(side: "mentee"), paired.Logging(), paired.Logging(side: "mentee"));

        answers.Select(answer => answer.StatusCode).Order().ShouldBe([HttpStatusCode.Created, HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict]);
    }

    [Theory]
    [InlineData("2026-11-20", 20, "mentoring-session.wrong-length")]
    [InlineData("2026-11-20", 195, "mentoring-session.wrong-length")]
    [InlineData("2026-11-25", 60, "mentoring-session.in-future")]
    [InlineData("2026-10-31", 60, "mentoring-session.before-start")]
    public async Task A_wrong_length_or_day_is_refused(string heldOn, int minutes, string code) =>
        await (await Paired.Active(app)).Logging(heldOn, minutes).ShouldRefuse(HttpStatusCode.UnprocessableEntity, code);

    [Fact]
    public async Task Nothing_is_logged_before_the_two_meet_or_by_others()
    {
        var paired = await Paired.Accepted(app);
        await paired.Logging().ShouldRefuse(HttpStatusCode.Conflict, "mentorship.wrong-state");

        var body = new { mentorshipId = paired.Id, side = "mentor", kind = "career", heldOn = "2026-11-20", minutes = 60 };
        await app.Mentor((await app.AMentor()).Id.Value).Do("/v1/mentoring-sessions", body).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "mentorship.not-found");
        await paired.MentorClient.Do("/v1/mentoring-sessions", new { mentorshipId = paired.Id, side = "mentee", kind = "career", heldOn = "2026-11-20", minutes = 60 })
            .ShouldRefuse(HttpStatusCode.Forbidden, "mentorship.not-your-side");
    }
}
