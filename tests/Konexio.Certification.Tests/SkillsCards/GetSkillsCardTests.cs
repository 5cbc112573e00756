using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Certification.Tests.SkillsCards;

public sealed class GetSkillsCardTests(CertificationApp app)
{
    [Fact]
    public async Task Reading_a_name_is_written_down()
    {
        var id = await app.IssuedCard("Zébulon Exemple");

        var card = await app.As(Role.Trainer).See($"/v1/skills-cards/{id}").Gives(HttpStatusCode.OK);

        (card.Text("name"), card.Text("issuedOn"), card["learnerId"]).ShouldBe(("Zébulon Exemple", "2026-11-24", null));
        (await app.Ask("select access || ' ' || role from certification.audit_entries where person_id = $1 and operation = 'GetSkillsCard'", card.Id("personId")))
            .ShouldBe(["read trainer"]);
    }

    [Fact]
    public async Task An_unknown_card_is_not_found() =>
        await app.Staff().See($"/v1/skills-cards/{Guid.Empty}").ShouldRefuse(HttpStatusCode.NotFound, "skills-card.not-found");
}
