using System.Net;

namespace Konexio.Curriculum.Tests.Sessions;

public sealed class CancelSessionTests(CurriculumApp app)
{
    [Fact]
    public async Task A_session_is_cancelled_once_and_notice_is_given()
    {
        var session = await app.ASession(await app.ACohort());

        await app.Coordinator().Do($"/v1/sessions/{session}/cancel", new { reason = "trainerAbsent" }).ShouldLead("cancelled");

        (await app.Ask("select payload ->> 'reason' from curriculum.outbox_messages where event_name = 'curriculum.session-cancelled.v1' and aggregate_id = $1", session)).ShouldBe(["trainerAbsent"]);
        await app.Coordinator().Do($"/v1/sessions/{session}/cancel", new { reason = "other" }).ShouldRefuse(HttpStatusCode.Conflict, "register.wrong-state");
    }

    [Fact]
    public async Task A_reason_is_needed_and_must_be_known()
    {
        var session = await app.ASession(await app.ACohort());

        await app.Coordinator().Do($"/v1/sessions/{session}/cancel", new { }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.required");
        (await app.Coordinator().Do($"/v1/sessions/{session}/cancel", new { reason = "bored" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await app.Coordinator().Do($"/v1/sessions/{Planning.Unknown}/cancel", new { reason = "other" }).ShouldRefuse(HttpStatusCode.NotFound, "session.not-found");
    }
}
