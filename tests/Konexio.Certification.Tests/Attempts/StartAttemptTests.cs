using System.Net;

namespace Konexio.Certification.Tests.Attempts;

public sealed class StartAttemptTests(CertificationApp app)
{
    [Fact]
    public async Task Nobody_begins_before_the_session_or_under_a_stranger()
    {
        var hall = await Hall.Open(app);
        var attempt = await hall.Register(await app.ACard());
        await hall.Starting(attempt).ShouldRefuse(HttpStatusCode.Conflict, "exam-session.not-started");
        await hall.Begin();

        await hall.Starting(attempt, await app.ATester()).ShouldRefuse(HttpStatusCode.Conflict, "tester.not-of-session");
        await hall.Starting(attempt, Guid.CreateVersion7(app.Clock.GetUtcNow())).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "tester.not-found");
        await hall.Starting(attempt).ShouldLead("started");
        await hall.Starting(attempt).ShouldRefuse(HttpStatusCode.Conflict, "attempt.wrong-state");
    }
}
