namespace Konexio.Certification.Tests.Review;

public sealed class CorrectScoreTests(CertificationApp app)
{
    [Fact]
    public async Task A_score_that_was_mistyped_earns_what_it_should_have()
    {
        var (hall, card) = (await Hall.Open(app), await app.ACard());
        var attempts = await hall.SitAll(card, 70);
        foreach (var attempt in attempts.Skip(1)) await hall.TesterClient.Do($"/v1/attempts/{attempt}/result", new { score = 90 }).ShouldLead("passed");
        await hall.Publish();
        (await hall.CertificatesOf(card)).ShouldBeEmpty();

        await hall.Judge(attempts[0], "correct-score", new { score = 77.5, commentForOrganisation = "Deux chiffres inversés." }).ShouldLead("passed");

        (await hall.CertificatesOf(card)).ShouldBe(["pcie-start valid"]);
        (await hall.Attempt(attempts[0]))["decisions"]![0]!["scoreBefore"]!.GetValue<decimal>().ShouldBe(70);
    }
}
