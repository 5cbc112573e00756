using System.Net;

namespace Konexio.Mentoring.Tests.MentoringSessions;

public sealed class VoidMentoringSessionTests(MentoringApp app)
{
    [Fact]
    public async Task What_is_voided_counts_no_longer_and_can_be_logged_anew()
    {
        var paired = await Paired.Active(app);
        var session = await paired.LogConfirmed();

        await app.Staff().Do($"/v1/mentoring-sessions/{session}/void", new { reason = "notHeld" }).ShouldLead("voided");

        (await app.Ledger(session)).ShouldBe(["2026-11-20 career 60", "2026-11-20 career -60"]);
        (await app.Told(paired.Id))[^1].ShouldBe("session-voided");
        await paired.Log();
    }

    [Fact]
    public async Task What_never_counted_is_voided_without_a_line()
    {
        var session = await (await Paired.Active(app)).Log();

        await app.Staff().Do($"/v1/mentoring-sessions/{session}/void", new { }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.required");
        await app.Staff().Do($"/v1/mentoring-sessions/{session}/void", new { reason = "loggedTwice" }).ShouldLead("voided");

        (await app.Ledger(session)).ShouldBeEmpty();
    }
}
