namespace Konexio.Certification.Tests.Attempts;

public sealed class ListAttemptsTests(CertificationApp app)
{
    [Fact]
    public async Task Attempts_are_found_by_session_candidate_and_state()
    {
        var hall = await Hall.Open(app);
        var (one, other) = (await app.ACard(), await app.ACard());
        var first = await hall.Register(one, "tableur");
        var second = await hall.Register(one, "presentation");
        var third = await hall.Register(other);
        await hall.Staff.Do($"/v1/attempts/{third}/withdraw", new { reason = "didNotCome" }).ShouldLead("cancelled");

        (await hall.TesterClient.All($"/v1/attempts?examSessionId={hall.Id}&limit=1")).Select(attempt => attempt.Id()).ShouldBe([third, second, first], ignoreOrder: true);
        (await hall.TesterClient.All($"/v1/attempts?skillsCardId={one.Id}&status=registered")).Select(attempt => attempt.Id()).ShouldBe([second, first], ignoreOrder: true);
    }
}
