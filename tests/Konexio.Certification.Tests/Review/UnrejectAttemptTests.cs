namespace Konexio.Certification.Tests.Review;

public sealed class UnrejectAttemptTests(CertificationApp app)
{
    [Fact]
    public async Task What_a_rejection_took_is_issued_anew_when_it_is_undone()
    {
        var (hall, card) = (await Hall.Open(app), await app.ACard());
        var attempts = await hall.SitAll(card, 80);
        await hall.Publish();
        await hall.Judge(attempts[0], "reject").ShouldLead("rejected");

        await hall.Judge(attempts[0], "unreject").ShouldLead("passed");

        (await hall.CertificatesOf(card)).ShouldBe(["pcie-start revoked noLongerEarned", "pcie-start valid"], ignoreOrder: true);
    }
}
