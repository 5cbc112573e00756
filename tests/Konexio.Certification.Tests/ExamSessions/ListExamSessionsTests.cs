namespace Konexio.Certification.Tests.ExamSessions;

public sealed class ListExamSessionsTests(CertificationApp app)
{
    [Fact]
    public async Task A_tester_finds_their_own_sessions_page_after_page()
    {
        var hall = await Hall.Open(app);
        var second = await Hall.Plan(app, tester: hall.Tester);

        (await hall.TesterClient.All($"/v1/exam-sessions?testerId={hall.Tester}&limit=1")).Select(session => session.Id()).ShouldBe([second.Id, hall.Id], ignoreOrder: true);
        (await hall.TesterClient.All($"/v1/exam-sessions?testerId={hall.Tester}&status=open")).Select(session => session.Id()).ShouldBe([hall.Id]);
    }
}
