using System.Net;

namespace Konexio.Curriculum.Tests.Sessions;

public sealed class RescheduleSessionTests(CurriculumApp app)
{
    private static readonly DateOnly Monday = new(2032, 3, 15);

    [Fact]
    public async Task A_session_is_moved_and_notice_is_given()
    {
        var (plan, session) = await ASession();

        var moved = await Move(session, plan.Booking(Monday.AddDays(1))).Gives(HttpStatusCode.OK);

        (moved.Text("date"), moved.Text("start")).ShouldBe(("2032-03-16", "13:30"));
        (await app.Ask("select payload ->> 'startsAt' from curriculum.outbox_messages where event_name = 'curriculum.session-rescheduled.v1' and aggregate_id = $1", session)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("2032-03-16", "22:00", "01:00", "session.over-midnight", "/end")]
    [InlineData("2032-03-28", "02:30", "04:00", "session.no-such-time", "/start")]
    [InlineData("2032-03-29", "09:00", "12:00", "session.on-public-holiday", "/date")]
    [InlineData("2032-03-14", "09:00", "12:00", "session.outside-cohort", "/date")]
    [InlineData("2020-03-16", "09:00", "12:00", "session.in-past", "/date")]
    public async Task A_time_that_cannot_be_is_refused_where_it_stands(string date, string start, string end, string code, string pointer)
    {
        var (plan, session) = await ASession();

        var refused = await (await Move(session, plan.Booking(DateOnly.Parse(date, null), start, end))).Json();

        var fault = refused["errors"]!.AsArray().ShouldHaveSingleItem()!;
        (fault.Text("code"), fault.Text("pointer")).ShouldBe((code, pointer));
    }

    [Fact]
    public async Task A_taken_room_is_refused_and_the_session_s_own_time_is_not_in_its_way()
    {
        var (plan, session) = await ASession();
        await app.ASession(plan, Monday.AddDays(1));

        await Move(session, plan.Booking(Monday, "10:00", "13:00")).Gives(HttpStatusCode.OK);
        var refused = await (await Move(session, plan.Booking(Monday.AddDays(1), "10:00", "13:00"))).Json();

        refused.Text("code").ShouldStartWith("session.");
        refused.Text("detail").ShouldContain("2032-03-16");
    }

    [Fact]
    public async Task What_the_body_names_and_is_not_there_is_a_fault_of_the_body()
    {
        var (plan, session) = await ASession();

        await Move(session, plan.Booking(Monday, room: Planning.Unknown)).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "room.not-found");
        await Move(session, plan.Booking(Monday, trainer: Planning.Unknown)).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "trainer.not-found");
        await Move(session, plan.Booking(Monday, start: "9:00")).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.wrong-format");
    }

    [Fact]
    public async Task A_cancelled_session_stays_where_it_was()
    {
        var (plan, session) = await ASession();
        await app.Coordinator().Do($"/v1/sessions/{session}/cancel", new { reason = "other" }).Gives(HttpStatusCode.OK);

        await Move(session, plan.Booking(Monday.AddDays(1))).ShouldRefuse(HttpStatusCode.Conflict, "register.wrong-state");
    }

    [Fact]
    public async Task A_version_must_be_named_and_current()
    {
        var (plan, session) = await ASession();

        await app.Coordinator().Do($"/v1/sessions/{session}/reschedule", plan.Booking(Monday)).ShouldRefuse(HttpStatusCode.PreconditionRequired, "concurrency.version-required");
        await app.Coordinator().DoAt($"/v1/sessions/{session}", "reschedule", plan.Booking(Monday), "\"1\"").ShouldRefuse(HttpStatusCode.PreconditionFailed, "concurrency.stale-version");
        await app.Coordinator().DoAt($"/v1/sessions/{Planning.Unknown}", "reschedule", plan.Booking(Monday), "\"1\"").ShouldRefuse(HttpStatusCode.NotFound, "session.not-found");
    }

    private async Task<(ASchoolPlan Plan, Guid Session)> ASession()
    {
        var plan = await app.ACohort(startsOn: Monday);
        return (plan, await app.ASession(plan, Monday));
    }

    private Task<HttpResponseMessage> Move(Guid session, object booking) => app.Coordinator().DoAt($"/v1/sessions/{session}", "reschedule", booking);
}
