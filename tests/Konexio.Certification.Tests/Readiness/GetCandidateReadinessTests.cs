using System.Net;
using System.Text.Json.Nodes;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Contracts;

namespace Konexio.Certification.Tests.Readiness;

public sealed class GetCandidateReadinessTests(CertificationApp app)
{
    [Fact]
    public async Task Every_module_says_what_is_missing()
    {
        var card = await app.ALearnersCard();
        await app.Staff().Do($"/v1/skills-cards/{card}/diagnostics", new { moduleCode = "tableur", score = 79.5 }).Gives(HttpStatusCode.OK);

        var before = await Modules(app.Staff(), card);
        var learner = (await app.Staff().See($"/v1/skills-cards/{card}").Gives(HttpStatusCode.OK)).Id("learnerId");
        await app.Hear(new StageCompleted(CandidateCalls.New(), learner, CandidateCalls.New(), "parcours-digital", "vie-professionnelle", "1", new DateOnly(2026, 11, 20)));
        var after = await Modules(app.Staff(), card);

        before.Count.ShouldBe(9);
        (Gaps(before["tableur"]), Gaps(before["presentation"])).ShouldBe(("diagnosticTooLow stageNotCompleted", "diagnosticMissing stageNotCompleted"));
        (Gaps(after["tableur"]), Gaps(after["presentation"])).ShouldBe(("diagnosticTooLow", "diagnosticMissing"));
    }

    [Fact]
    public async Task Staff_read_who_overrode_and_why_but_a_trainer_does_not_and_both_are_written_down()
    {
        var card = await app.IssuedCard();
        await app.As(Role.Trainer, client: "sonia").Do($"/v1/skills-cards/{card}/readiness-overrides", new { moduleCode = "tableur", reason = "Tous les jours au travail." }).Gives(HttpStatusCode.OK);

        var byStaff = (await Modules(app.Staff(), card))["tableur"]["override"]!;
        var byTrainer = (await Modules(app.As(Role.Trainer), card))["tableur"];

        (byStaff.Text("reason"), byStaff.Text("givenBy")).ShouldBe(("Tous les jours au travail.", "sonia"));
        (byTrainer["override"], byTrainer["overridden"]!.GetValue<bool>()).ShouldBe((null, true));
        (await app.Ask("select role || ' ' || array_to_string(fields, ' ') from certification.audit_entries where person_id = $1 and operation = 'GetCandidateReadiness' order by id", await app.PersonOf(card)))
            .ShouldBe(["coordinator readiness overrideReason", "trainer readiness"]);
    }

    [Fact]
    public async Task An_unknown_card_is_not_found() =>
        await app.Staff().See($"/v1/skills-cards/{Guid.Empty}/readiness").ShouldRefuse(HttpStatusCode.NotFound, "skills-card.not-found");

    private static async Task<Dictionary<string, JsonNode>> Modules(HttpClient http, Guid card) =>
        (await http.See($"/v1/skills-cards/{card}/readiness").Gives(HttpStatusCode.OK))["modules"]!.AsArray().ToDictionary(module => module!.Text("moduleCode"), module => module!);

    private static string Gaps(JsonNode module) => string.Join(' ', module["gaps"]!.AsArray().Select(gap => gap!.GetValue<string>()));
}
