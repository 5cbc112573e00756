using System.Net;

namespace Konexio.Certification.Tests.ExamSessions;

public sealed class OpenExamSessionTests(CertificationApp app)
{
    [Fact]
    public async Task A_session_opens_once_and_not_after_its_beginning()
    {
        var hall = await Hall.Open(app);
        await hall.Staff.Do($"{hall.Path}/open").ShouldRefuse(HttpStatusCode.Conflict, "exam-session.wrong-state");

        var late = await Hall.Plan(app);
        await late.Begin();
        await late.Staff.Do($"{late.Path}/open").ShouldRefuse(HttpStatusCode.Conflict, "exam-session.has-started");
    }
}
