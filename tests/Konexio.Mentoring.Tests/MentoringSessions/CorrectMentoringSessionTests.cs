using System.Net;

namespace Konexio.Mentoring.Tests.MentoringSessions;

public sealed class CorrectMentoringSessionTests(MentoringApp app)
{
    [Fact]
    public async Task Hours_that_counted_are_taken_back_by_the_opposite_and_counted_anew()
    {
        var paired = await Paired.Active(app);
        var session = await paired.LogConfirmed("2026-11-19", 60);

        await app.Staff().Do($"/v1/mentoring-sessions/{session}/correct", new { kind = "french", heldOn = "2026-11-18", minutes = 30 }).ShouldLead("confirmed");

        (await app.Ledger(session)).ShouldBe(["2026-11-19 career 60", "2026-11-19 career -60", "2026-11-18 french 30"]);
        (await app.Told(paired.Id)).TakeLast(2).ShouldBe(["session-confirmed", "session-corrected"]);
    }

    [Fact]
    public async Task What_was_disputed_counts_once_it_is_stated()
    {
        var paired = await Paired.Active(app);
        var session = await paired.Log();
        await app.Staff().Do($"/v1/mentoring-sessions/{session}/dispute", new { side = "mentee" }).ShouldLead("disputed");

        await app.Staff().Do($"/v1/mentoring-sessions/{session}/correct", new { kind = "career", heldOn = "2026-11-20", minutes = 30 }).ShouldLead("confirmed");

        (await app.Ledger(session)).ShouldBe(["2026-11-20 career 30"]);
    }

    [Fact]
    public async Task It_is_the_schools_to_say()
    {
        var paired = await Paired.Active(app);
        var session = await paired.Log();

        (await paired.MentorClient.Do($"/v1/mentoring-sessions/{session}/correct", new { kind = "career", heldOn = "2026-11-20", minutes = 30 })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await app.Staff().Do($"/v1/mentoring-sessions/{session}/correct", new { kind = "career", heldOn = "2026-11-20", minutes = 30 }).ShouldRefuse(HttpStatusCode.Conflict, "mentoring-session.wrong-state");
    }

    [Fact]
    public async Task The_ledger_itself_refuses_to_change_a_line()
    {
        var session = await (await Paired.Active(app)).LogConfirmed();

        (await app.Ask(
            "select has_table_privilege(rolname, 'mentoring.hours_entries', 'update') or has_table_privilege(rolname, 'mentoring.hours_entries', 'delete') from pg_roles, (select $1::uuid) asked where rolname like '%mentoring%'",
            session)).ShouldAllBe(may => may == "False");
    }
}
