using System.Net;

namespace Konexio.Certification.Tests.ExamSessions;

public sealed class FinaliseExamSessionTests(CertificationApp app)
{
    [Fact]
    public async Task A_session_with_an_attempt_that_nobody_spoke_of_is_not_finalised()
    {
        var hall = await Hall.Open(app);
        var attempt = await hall.Register(await app.ACard());
        await hall.Begin();

        await hall.TesterClient.Do($"{hall.Path}/finalise").ShouldRefuse(HttpStatusCode.Conflict, "exam-session.attempts-unresolved");
        await hall.Sit(attempt, 80);
        await hall.TesterClient.Do($"{hall.Path}/finalise").ShouldLead("finalised");
    }
}
