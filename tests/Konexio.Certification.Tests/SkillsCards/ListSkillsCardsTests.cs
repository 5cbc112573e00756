using System.Net;

namespace Konexio.Certification.Tests.SkillsCards;

public sealed class ListSkillsCardsTests(CertificationApp app)
{
    [Fact]
    public async Task A_card_is_found_by_its_number_however_it_is_typed()
    {
        var number = CandidateCalls.ANumber();
        var issued = await app.Staff().Do("/v1/skills-cards", new { number, name = "Amina Exemple" }).Gives(HttpStatusCode.Created);

        var found = (await app.Staff().All($"/v1/skills-cards?number={number.ToLowerInvariant()}")).ShouldHaveSingleItem();

        (found.Id(), found.Text("name")).ShouldBe((issued.Id(), "Amina Exemple"));
        (await app.Ask("select operation from certification.audit_entries where person_id = $1 and access = 'read'", issued.Id("personId"))).ShouldBe(["ListSkillsCards"]);
    }

    [Fact]
    public async Task A_learner_s_card_is_found_by_the_learner()
    {
        var card = await app.ALearnersCard();
        var learner = (await app.Staff().See($"/v1/skills-cards/{card}").Gives(HttpStatusCode.OK)).Id("learnerId");

        (await app.Staff().All($"/v1/skills-cards?learnerId={learner}")).Select(found => found.Id()).ShouldBe([card]);
        (await app.Staff().All($"/v1/skills-cards?learnerId={CandidateCalls.New()}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Expired_cards_are_told_apart()
    {
        var (old, current) = (await app.IssuedCard(), await app.IssuedCard());
        await app.Database.Query("update certification.skills_cards set issued_on = '2020-01-01', expires_on = '2026-11-23' where id = $1", old);

        var expired = (await app.Staff().All("/v1/skills-cards?expired=true&limit=2")).Select(card => card.Id()).ToList();
        var valid = (await app.Staff().All("/v1/skills-cards?expired=false&limit=200")).Select(card => card.Id()).ToList();

        expired.ShouldContain(old);
        expired.ShouldNotContain(current);
        valid.ShouldContain(current);
        valid.ShouldNotContain(old);
    }

    [Fact]
    public async Task What_is_no_number_is_refused() =>
        await app.Staff().See("/v1/skills-cards?number=n").ShouldRefuse(HttpStatusCode.UnprocessableEntity, "skills-card.malformed-number");
}
