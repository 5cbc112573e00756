using System.Net;

namespace Konexio.Certification.Tests.Review;

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
