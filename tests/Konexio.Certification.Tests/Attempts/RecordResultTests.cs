using System.Globalization;
using System.Net;

namespace Konexio.Certification.Tests.Attempts;

public sealed class RecordResultTests(CertificationApp app)
{
    [Theory]
    [InlineData(27, "passed", "75")]
    [InlineData(26, "failed", "72.22")]
    public async Task Twenty_seven_right_answers_of_thirty_six_pass(int rightAnswers, string status, string score)
    {
        var hall = await Hall.Open(app);
        var attempt = await hall.Register(await app.ACard());
        await hall.Begin();
        await hall.Starting(attempt).ShouldLead("started");

        await hall.TesterClient.Do($"/v1/attempts/{attempt}/result", new { rightAnswers }).ShouldLead(status);

        (await hall.Attempt(attempt))["score"]!.GetValue<decimal>().ShouldBe(decimal.Parse(score, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_score_is_one_percentage()
    {
        var hall = await Hall.Open(app);
        var attempt = await hall.Register(await app.ACard());
        await hall.TesterClient.Do($"/v1/attempts/{attempt}/result", new { }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "result.nothing-said");
        await hall.TesterClient.Do($"/v1/attempts/{attempt}/result", new { score = 50, rightAnswers = 3 }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "result.one-score");
        await hall.TesterClient.Do($"/v1/attempts/{attempt}/result", new { score = 100.01 }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "result.score-out-of-range");
    }
}
