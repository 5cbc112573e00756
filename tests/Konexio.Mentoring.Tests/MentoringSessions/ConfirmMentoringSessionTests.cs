using System.Net;

namespace Konexio.Mentoring.Tests.MentoringSessions;

public sealed class ConfirmMentoringSessionTests(MentoringApp app)
{
    [Fact]
    public async Task The_other_side_confirms_and_the_minutes_count()
    {
        var paired = await Paired.Active(app);
        var session = await paired.Log("2026-11-19", 45, "mockInterview");

        await paired.MentorClient.Do($"/v1/mentoring-sessions/{session}/confirm", new { side = "mentor" }).ShouldRefuse(HttpStatusCode.Conflict, "mentoring-session.own-word");
        (await app.Ledger(session)).ShouldBeEmpty();
        await app.Staff().Do($"/v1/mentoring-sessions/{session}/confirm", new { side = "mentee" }).ShouldLead("confirmed");

        (await app.Ledger(session)).ShouldBe(["2026-11-19 mockInterview 45"]);
        (await app.Told(paired.Id))[^1].ShouldBe("session-confirmed");
        await app.Staff().Do($"/v1/mentoring-sessions/{session}/confirm", new { side = "mentee" }).ShouldRefuse(HttpStatusCode.Conflict, "mentoring-session.wrong-state");
    }

    [Fact]
    public async Task A_mentor_confirms_what_the_mentee_logged_and_of_many_at_once_one_counts()
    {
        var paired = await Paired.Active(app);
        var session = (await paired.Logging(side: "mentee").Gives(HttpStatusCode.Created)).Id();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => paired.MentorClient.Do($"/v1/mentoring-sessions/{session}/confirm", new { side = "mentor" })));

        (await app.Ledger(session)).ShouldBe(["2026-11-20 career 60"]);
    }

    [Fact]
    public async Task Nobody_confirms_for_others()
    {
        var paired = await Paired.Active(app);
        var session = await paired.Log();

        await paired.MentorClient.Do($"/v1/mentoring-sessions/{session}/confirm", new { side = "mentee" }).ShouldRefuse(HttpStatusCode.Forbidden, "mentorship.not-your-side");
        await app.Mentor((await app.AMentor()).Id.Value).Do($"/v1/mentoring-sessions/{session}/confirm", new { side = "mentor" }).ShouldRefuse(HttpStatusCode.NotFound, "mentoring-session.not-found");
    }
}
