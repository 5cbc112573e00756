using System.Net;
using System.Text.Json.Nodes;
using Konexio.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Konexio.Journey.Tests;

/// <summary>From a completed stage to a certificate that anybody verifies, and that is then revoked.</summary>
internal sealed class CertifyingJourney(KonexioApp app, FakeTimeProvider clock)
{
    private static readonly string[] Modules = ["essentiels-ordinateur", "essentiels-web", "traitement-de-texte", "tableur"];

    public async Task GoThrough(Guid learner, Guid trainer)
    {
        await LetAutonomyOpenTheExams();
        var card = await Card(learner);
        var (session, tester) = await Session(trainer);
        var attempts = await Register(session, card);

        clock.Advance(TimeSpan.FromDays(2) + TimeSpan.FromMinutes(1));
        await Sit(attempts, tester);
        await Publish(session);

        var staff = await app.As("coordinator");
        (await staff.See($"/v1/skills-cards/{card}/passport").Gives(HttpStatusCode.OK))["awards"]!.AsArray()
            .Single(award => award!.Text("code") == "pcie-start")!["missingCount"]!.GetValue<int>().ShouldBe(0);
        var issued = (await staff.See($"/v1/certificates?skillsCardId={card}").Gives(HttpStatusCode.OK))["items"]!.AsArray().ShouldHaveSingleItem()!;
        await app.Paper($"/v1/certificates/{issued.Id()}/pdf");
        await Verify(learner, issued.Id());
    }

    // The journey's learner completed another stage than the seed asks for: the rules are data.
    private async Task LetAutonomyOpenTheExams()
    {
        var staff = await app.As("coordinator");
        var inForce = await staff.See("/v1/certification/catalogue-versions/1").Gives(HttpStatusCode.OK);
        var rules = new JsonObject
        {
            ["modules"] = inForce["modules"]!.DeepClone(),
            ["awards"] = inForce["awards"]!.DeepClone(),
            ["settings"] = inForce["settings"]!.DeepClone(),
        };
        rules["settings"]!["stages"] = new JsonArray(new JsonObject { ["trackCode"] = "parcours-digital", ["stageCode"] = "autonomie" });
        await staff.Do("/v1/certification/catalogue-versions", rules).Gives(HttpStatusCode.Created);
        await (await app.As("supervisor")).Do("/v1/certification/catalogue-versions/2/publish").Gives(HttpStatusCode.OK);
    }

    private async Task<Guid> Card(Guid learner)
    {
        var card = (await (await app.As("coordinator")).Do("/v1/skills-cards", new { learnerId = learner, number = "FR-2026-0042" }).Gives(HttpStatusCode.Created)).Id();
        var trainers = await app.As("trainer");
        foreach (var module in Modules)
            await trainers.Do($"/v1/skills-cards/{card}/diagnostics", new { moduleCode = module, score = 85.5, takenOn = Day() }).Gives(HttpStatusCode.OK);
        return card;
    }

    private async Task<(Guid Session, Guid Tester)> Session(Guid trainer)
    {
        var staff = await app.As("coordinator");
        var taught = (await staff.Do("/v1/testers", new { name = "Sonia Exemple", trainerId = trainer }).Gives(HttpStatusCode.Created)).Id();
        var other = (await staff.Do("/v1/testers", new { name = "Luc Exemple" }).Gives(HttpStatusCode.Created)).Id();
        var session = (await staff.Do("/v1/exam-sessions", new
        {
            siteId = Guid.Parse("01920000-0000-7000-8000-000000000021"),
            startsAt = clock.GetUtcNow().AddDays(2),
            seats = 8,
            moduleCodes = Modules,
            testerIds = new[] { taught, other },
        }).Gives(HttpStatusCode.Created)).Id();
        await staff.Do($"/v1/exam-sessions/{session}/open").Gives(HttpStatusCode.OK);
        return (session, other);
    }

    private async Task<IReadOnlyList<Guid>> Register(Guid session, Guid card)
    {
        var staff = await app.As("coordinator");
        List<Guid> attempts = [];
        foreach (var module in Modules)
        {
            var registered = await staff.Do($"/v1/exam-sessions/{session}/attempts", new { skillsCardId = card, moduleCode = module }).Gives(HttpStatusCode.Created);
            // Thirty-five minutes, and the third more that the learner told Enrolment they need.
            registered["minutes"]!.GetValue<int>().ShouldBe(47);
            attempts.Add(registered.Id());
        }

        return attempts;
    }

    private async Task Sit(IReadOnlyList<Guid> attempts, Guid tester)
    {
        var supervising = await app.As("tester");
        foreach (var attempt in attempts)
        {
            await supervising.Do($"/v1/attempts/{attempt}/start", new { testerId = tester }).Gives(HttpStatusCode.OK);
            (await supervising.Do($"/v1/attempts/{attempt}/result", new { rightAnswers = 30 }).Gives(HttpStatusCode.OK)).Text("status").ShouldBe("passed");
        }
    }

    private async Task Publish(Guid session)
    {
        await (await app.As("tester")).Do($"/v1/exam-sessions/{session}/finalise").Gives(HttpStatusCode.OK);
        var jury = await app.As("supervisor");
        await jury.Do($"/v1/exam-sessions/{session}/review").Gives(HttpStatusCode.OK);
        await jury.Do($"/v1/exam-sessions/{session}/publish").Gives(HttpStatusCode.OK);
        await app.Drain();
    }

    private async Task Verify(Guid learner, Guid certificate)
    {
        var staff = await app.As("coordinator");
        var code = (await staff.See($"/v1/certificates/{certificate}").Gives(HttpStatusCode.OK)).Text("code");
        using var anybody = app.Anonymous();
        var seen = await anybody.See($"/v1/certificates/{code}").Gives(HttpStatusCode.OK);
        seen.Text("status").ShouldBe("valid");
        seen["holder"].ShouldBeNull();

        await staff.Consent(learner, "beNamedOnCertificate", period: "days365");
        await app.Drain();
        (await anybody.See($"/v1/certificates/{code}").Gives(HttpStatusCode.OK)).Text("holder").ShouldContain("Zahra");
        using (var page = await anybody.See($"/verify/{code}"))
            (await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Zahra");
        using (var badge = await anybody.See($"/v1/certificates/{code}/credential"))
            badge.Content.Headers.ContentType!.MediaType.ShouldBe("application/vc+jwt");

        await (await app.As("supervisor")).Do($"/v1/certificates/{certificate}/revoke", new { reason = "issuedInError" }).Gives(HttpStatusCode.OK);
        (await anybody.See($"/v1/certificates/{code}").Gives(HttpStatusCode.OK)).Text("status").ShouldBe("revoked");
        (await anybody.See($"/v1/certificates/{code}/credential")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private string Day() => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).Iso();
}
