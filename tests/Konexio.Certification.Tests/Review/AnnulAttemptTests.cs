using System.Net;

namespace Konexio.Certification.Tests.Review;

public sealed class AnnulAttemptTests(CertificationApp app)
{
    [Fact]
    public async Task What_rested_on_an_annulled_result_is_revoked_and_the_others_hear_of_it()
    {
        var (hall, card) = (await Hall.Open(app), await app.ACard());
        var attempts = await hall.SitAll(card, 80);
        await hall.Publish();

        await hall.Judge(attempts[0], "annul").ShouldLead("cancelled");

        (await hall.CertificatesOf(card)).ShouldBe(["pcie-start revoked noLongerEarned"]);
        (await app.Ask("select event_name from certification.outbox_messages where aggregate_id = $1 order by sequence desc limit 2", card.Id))
            .ShouldBe(["certification.certificate-revoked.v1", "certification.module-result-annulled.v1"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_jury_says_why()
    {
        var (hall, card) = (await Hall.Open(app), await app.ACard());
        var attempts = await hall.SitAll(card, 80, "tableur");
        await hall.Judge(attempts[0], "annul").ShouldRefuse(HttpStatusCode.Conflict, "review.not-in-review");
        await hall.ToJury();

        await hall.Judge(attempts[0], "annul", new { commentForCandidate = "Bonjour" }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.required");
        (await hall.TesterClient.Do($"/v1/attempts/{attempts[0]}/annul", new { commentForOrganisation = "?" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
