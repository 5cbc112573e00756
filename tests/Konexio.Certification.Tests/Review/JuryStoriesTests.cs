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

public sealed class RejectAttemptTests(CertificationApp app)
{
    [Fact]
    public async Task Comments_are_kept_apart_sealed_and_shown_to_staff_alone()
    {
        var (hall, card) = (await Hall.Open(app), await app.ACard());
        var attempts = await hall.SitAll(card, 80, "tableur");
        await hall.ToJury();

        await hall.Judge(attempts[0], "reject").ShouldLead("rejected");

        var decision = (await hall.Attempt(attempts[0]))["decisions"]!.AsArray().ShouldHaveSingleItem()!;
        decision.Text("kind").ShouldBe("rejected");
        decision.Text("commentForCandidate").ShouldBe("Nous vous écrirons.");
        decision.Text("commentForOrganisation").ShouldBe("Vu par deux membres du jury.");
        (await hall.TesterClient.See($"/v1/attempts/{attempts[0]}").Gives(HttpStatusCode.OK))["decisions"].ShouldBeNull();
    }
}

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
