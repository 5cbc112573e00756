using System.Net;

namespace Konexio.Certification.Tests.Attempts;

public sealed class AbortAttemptTests(CertificationApp app)
{
    [Fact]
    public async Task A_technical_abort_counts_neither_way()
    {
        var hall = await Hall.Open(app);
        var attempt = await hall.Register(await app.ACard());
        await hall.Begin();
        await hall.Starting(attempt).ShouldLead("started");

        await hall.TesterClient.Do($"/v1/attempts/{attempt}/abort", new { reason = "technical" }).ShouldLead("aborted");

        (await hall.Attempt(attempt)).Text("outcome").ShouldBe("neutralised");
        await hall.TesterClient.Do($"/v1/attempts/{attempt}/result", new { score = 90 }).ShouldRefuse(HttpStatusCode.Conflict, "attempt.neutralised");
    }

    [Fact]
    public async Task Who_stops_is_scored_as_is()
    {
        var hall = await Hall.Open(app);
        var attempt = await hall.Register(await app.ACard());
        await hall.Begin();
        await hall.Starting(attempt).ShouldLead("started");
        await hall.TesterClient.Do($"/v1/attempts/{attempt}/abort", new { reason = "byCandidate" }).ShouldLead("aborted");

        await hall.TesterClient.Do($"/v1/attempts/{attempt}/result", new { score = 76 }).ShouldLead("aborted");

        (await hall.Attempt(attempt)).Text("outcome").ShouldBe("passed");
    }
}
