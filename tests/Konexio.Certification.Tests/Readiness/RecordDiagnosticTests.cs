using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Certification.Tests.Readiness;

public sealed class RecordDiagnosticTests(CertificationApp app)
{
    [Fact]
    public async Task The_best_diagnostic_counts()
    {
        var path = $"/v1/skills-cards/{await app.IssuedCard()}/diagnostics";
        var trainer = app.As(Role.Trainer);

        var low = await trainer.Do(path, new { moduleCode = "tableur", score = 60 }).Gives(HttpStatusCode.OK);
        await trainer.Do(path, new { moduleCode = "tableur", score = 88.25, takenOn = "2026-11-20" }).Gives(HttpStatusCode.OK);
        var last = await trainer.Do(path, new { moduleCode = "tableur", score = 70 }).Gives(HttpStatusCode.OK);

        low["gaps"]!.AsArray().Select(gap => gap!.GetValue<string>()).ShouldBe(["diagnosticTooLow"]);
        low["bestDiagnostic"]!.Text("takenOn").ShouldBe("2026-11-24");
        last["gaps"]!.AsArray().ShouldBeEmpty();
        (last["bestDiagnostic"]!["score"]!.GetValue<decimal>(), last["bestDiagnostic"]!.Text("takenOn")).ShouldBe((88.25m, "2026-11-20"));
    }

    [Fact]
    public async Task Two_at_once_both_count_also_where_nothing_was_known()
    {
        var card = await app.IssuedCard();
        await app.Database.Query("delete from certification.candidate_readiness where skills_card_id = $1", card);

        string[] codes = ["tableur", "presentation", "securite-ti", "essentiels-web"];
        await Task.WhenAll(codes.Select(code =>
            app.As(Role.Trainer).Do($"/v1/skills-cards/{card}/diagnostics", new { moduleCode = code, score = 90 }).Gives(HttpStatusCode.OK)));

        var readiness = await app.Staff().See($"/v1/skills-cards/{card}/readiness").Gives(HttpStatusCode.OK);
        readiness["modules"]!.AsArray().Where(module => module!["bestDiagnostic"] is not null).Select(module => module!.Text("moduleCode")).ShouldBe(codes, ignoreOrder: true);
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        var path = $"/v1/skills-cards/{await app.IssuedCard()}/diagnostics";

        await app.Staff().Do(path, new { moduleCode = "nothing", score = 80 }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "catalogue.module-not-found");
        await app.Staff().Do(path, new { moduleCode = "tableur", score = 101 }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "result.score-out-of-range");
        await app.Staff().Do(path, new { moduleCode = "tableur", score = 80, takenOn = "2026-11-25" }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "readiness.diagnostic-in-future");
        await app.Staff().Do(path, new { moduleCode = "tableur" }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.required");
        await app.Staff().Do($"/v1/skills-cards/{Guid.Empty}/diagnostics", new { moduleCode = "tableur", score = 80 }).ShouldRefuse(HttpStatusCode.NotFound, "skills-card.not-found");
    }
}
