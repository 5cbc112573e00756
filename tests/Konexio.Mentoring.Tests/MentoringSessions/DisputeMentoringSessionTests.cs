using System.Net;

namespace Konexio.Mentoring.Tests.MentoringSessions;

public sealed class DisputeMentoringSessionTests(MentoringApp app)
{
    [Fact]
    public async Task What_is_disputed_counts_for_nothing_until_the_school_has_settled_it()
    {
        var paired = await Paired.Active(app);
        var session = await paired.Log();

        await paired.MentorClient.Do($"/v1/mentoring-sessions/{session}/dispute", new { side = "mentor" }).ShouldRefuse(HttpStatusCode.Conflict, "mentoring-session.own-word");
        await app.Staff().Do($"/v1/mentoring-sessions/{session}/dispute", new { side = "mentee" }).ShouldLead("disputed");

        await app.Staff().Do($"/v1/mentoring-sessions/{session}/confirm", new { side = "mentee" }).ShouldRefuse(HttpStatusCode.Conflict, "mentoring-session.wrong-state");
        (await app.Ledger(session)).ShouldBeEmpty();
    }
}
