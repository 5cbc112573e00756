using System.Net;

namespace Konexio.Certification.Tests.SkillsCards;

public sealed class RenewSkillsCardTests(CertificationApp app)
{
    [Fact]
    public async Task A_card_that_still_runs_gets_another_period()
    {
        var card = await app.IssuedCard();

        var renewed = await app.Staff().Do($"/v1/skills-cards/{card}/renew").Gives(HttpStatusCode.OK);

        renewed.Text("expiresOn").ShouldBe("2032-11-23");
        (await app.Staff().See($"/v1/skills-cards/{card}").Gives(HttpStatusCode.OK)).Text("expiresOn").ShouldBe("2032-11-23");
    }

    [Fact]
    public async Task An_unknown_card_is_not_found() =>
        await app.Staff().Do($"/v1/skills-cards/{Guid.Empty}/renew").ShouldRefuse(HttpStatusCode.NotFound, "skills-card.not-found");
}
