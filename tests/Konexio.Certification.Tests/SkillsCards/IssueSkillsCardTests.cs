using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Certification.Tests.SkillsCards;

public sealed class IssueSkillsCardTests(CertificationApp app)
{
    [Fact]
    public async Task A_candidate_from_outside_is_a_new_person_whose_name_is_sealed()
    {
        var issued = await app.Staff().Do("/v1/skills-cards", new { number = CandidateCalls.ANumber(), name = "Zébulon Marqueur" }).Gives(HttpStatusCode.Created);

        issued.Text("expiresOn").ShouldBe("2029-11-23");
        var row = (await app.Ask("select to_jsonb(c)::text from certification.skills_cards c where id = $1", issued.Id())).ShouldHaveSingleItem();
        row.ShouldContain(issued.Text("personId"));
        row.ShouldNotContain("Marqueur");
        (await app.Ask("select operation || ' ' || access from certification.audit_entries where person_id = $1", issued.Id("personId"))).ShouldBe(["IssueSkillsCard change"]);
        (await app.Ask("select 1 from certification.candidate_readiness where skills_card_id = $1", issued.Id())).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_learner_bears_the_name_that_Enrolment_knows_and_is_the_same_person()
    {
        var (learner, person) = await app.ALearner();

        var issued = await app.Staff().Do("/v1/skills-cards", new { number = CandidateCalls.ANumber(), learnerId = learner }).Gives(HttpStatusCode.Created);

        issued.Id("personId").ShouldBe(person);
        var card = await app.Staff().See($"/v1/skills-cards/{issued.Id()}").Gives(HttpStatusCode.OK);
        (card.Text("name"), card.Id("learnerId")).ShouldBe(("Amina", learner));
    }

    [Fact]
    public async Task A_name_that_is_given_is_the_one_that_is_printed()
    {
        var (learner, _) = await app.ALearner();

        var issued = await app.Staff().Do("/v1/skills-cards", new { number = CandidateCalls.ANumber(), learnerId = learner, name = " Amina  Haïdari " }).Gives(HttpStatusCode.Created);

        (await app.Staff().See($"/v1/skills-cards/{issued.Id()}").Gives(HttpStatusCode.OK)).Text("name").ShouldBe("Amina Haïdari");
    }

    [Fact]
    public async Task A_person_has_one_card_and_a_number_is_on_one_card()
    {
        var (learner, _) = await app.ALearner();
        var number = CandidateCalls.ANumber();
        await app.Staff().Do("/v1/skills-cards", new { number, learnerId = learner }).Gives(HttpStatusCode.Created);

        await app.Staff().Do("/v1/skills-cards", new { number = CandidateCalls.ANumber(), learnerId = learner }).ShouldRefuse(HttpStatusCode.Conflict, "skills-card.already-issued");
        await app.Staff().Do("/v1/skills-cards", new { number = number.ToLowerInvariant(), name = "Amina" }).ShouldRefuse(HttpStatusCode.Conflict, "skills-card.number-taken");
    }

    [Fact]
    public async Task Who_is_unknown_or_nameless_has_no_card()
    {
        await app.Staff().Do("/v1/skills-cards", new { number = CandidateCalls.ANumber(), learnerId = CandidateCalls.New() })
            .ShouldRefuse(HttpStatusCode.UnprocessableEntity, "skills-card.learner-unknown");
        await app.Staff().Do("/v1/skills-cards", new { number = CandidateCalls.ANumber() }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "skills-card.name-required");
        await app.Staff().Do("/v1/skills-cards", new { name = "Amina" }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.required");
    }

    [Fact]
    public async Task All_faults_are_told_at_once()
    {
        var problem = await app.Staff().Do("/v1/skills-cards", new { number = "n°1" }).Gives(HttpStatusCode.UnprocessableEntity);

        problem["errors"]!.AsArray().Select(fault => $"{fault!.Text("code")} {fault!.Text("pointer")}")
            .ShouldBe(["skills-card.malformed-number /number", "skills-card.name-required /name"]);
    }

    [Fact]
    public async Task A_trainer_issues_none() =>
        await app.As(Role.Trainer).Do("/v1/skills-cards", new { number = CandidateCalls.ANumber(), name = "Amina" }).Gives(HttpStatusCode.Forbidden);
}
