using System.Net;

namespace Konexio.Certification.Tests.ExamSessions;

public sealed class BeginExamReviewTests(CertificationApp app)
{
    [Fact]
    public async Task Only_a_finalised_session_goes_to_the_jury_and_no_tester_sends_it()
    {
        var hall = await Hall.Open(app);
        await hall.Supervisor.Do($"{hall.Path}/review").ShouldRefuse(HttpStatusCode.Conflict, "exam-session.wrong-state");
        (await hall.TesterClient.Do($"{hall.Path}/review")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
