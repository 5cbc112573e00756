using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Certification.Tests.Readiness;

public sealed class OverrideReadinessTests(CertificationApp app)
{
    [Fact]
    public async Task A_trainer_s_word_stands_for_the_diagnostic_and_its_reason_is_sealed_and_not_told_back()
    {
        var card = await app.IssuedCard();

        var answer = await app.As(Role.Trainer).Do($"/v1/skills-cards/{card}/readiness-overrides", new { moduleCode = "tableur", reason = "marqueur-7f3" }).Gives(HttpStatusCode.OK);

        (answer["overridden"]!.GetValue<bool>(), answer["gaps"]!.AsArray().Count).ShouldBe((true, 0));
        answer.ToJsonString().ShouldNotContain("marqueur-7f3");
        (await app.Ask("select to_jsonb(r)::text || encode(overrides_sealed, 'escape') from certification.candidate_readiness r where skills_card_id = $1", card))
            .ShouldHaveSingleItem().ShouldNotContain("marqueur-7f3");
        (await app.Ask("select operation from certification.audit_entries where person_id = $1 and access = 'change'", await app.PersonOf(card))).ShouldContain("OverrideReadiness");
    }

    [Fact]
    public async Task It_does_not_stand_for_the_training()
    {
        var card = await app.ALearnersCard();

        var answer = await app.As(Role.Trainer).Do($"/v1/skills-cards/{card}/readiness-overrides", new { moduleCode = "tableur", reason = "Prête." }).Gives(HttpStatusCode.OK);

        answer["gaps"]!.AsArray().Select(gap => gap!.GetValue<string>()).ShouldBe(["stageNotCompleted"]);
    }

    [Fact]
    public async Task Without_a_reason_or_a_module_it_is_refused()
    {
        var path = $"/v1/skills-cards/{await app.IssuedCard()}/readiness-overrides";

        await app.Staff().Do(path, new { moduleCode = "tableur", reason = " " }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "readiness.reason-required");
        await app.Staff().Do(path, new { moduleCode = "nothing", reason = "Prête." }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "catalogue.module-not-found");
        await app.As(Role.Tester).Do(path, new { moduleCode = "tableur", reason = "Prête." }).Gives(HttpStatusCode.Forbidden);
    }
}
