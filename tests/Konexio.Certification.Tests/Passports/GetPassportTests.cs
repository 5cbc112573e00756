using System.Net;
using System.Text.Json.Nodes;

namespace Konexio.Certification.Tests.Passports;

public sealed class GetPassportTests(CertificationApp app)
{
    [Fact]
    public async Task Every_attempt_the_best_result_and_what_is_missing_are_shown()
    {
        var card = await app.IssuedCard();
        await app.Sit(card, 60, ["tableur"]);
        await app.Sit(card, 90, ["tableur", "presentation"]);
        await app.Sit(card, 95, ["securite-ti"], publish: false);

        var passport = await app.Staff().See($"/v1/skills-cards/{card}/passport").Gives(HttpStatusCode.OK);

        passport["modules"]!.AsArray().Count.ShouldBe(9);
        var spreadsheets = One(passport, "modules", "tableur");
        spreadsheets["passed"]!.GetValue<bool>().ShouldBeTrue();
        spreadsheets["best"]!["score"]!.GetValue<decimal>().ShouldBe(90);
        spreadsheets["attempts"]!.AsArray().Select(attempt => attempt!.Text("outcome")).ShouldBe(["failed", "passed"], ignoreOrder: true);
        var security = One(passport, "modules", "securite-ti");
        (security["passed"]!.GetValue<bool>(), security["best"], security["attempts"]![0]!.Text("outcome"), security["attempts"]![0]!["score"]).ShouldBe((false, null, "pending", null));
        One(passport, "modules", "base-de-donnees")["attempts"]!.AsArray().ShouldBeEmpty();
        (One(passport, "awards", "pcie-start")["missingCount"]!.GetValue<int>(), One(passport, "awards", "pcie-complet")["missingCount"]!.GetValue<int>()).ShouldBe((2, 5));
        var earned = passport["earned"]!.AsArray().ShouldHaveSingleItem()!;
        (earned.Text("code"), earned["catalogueVersion"]!.GetValue<int>()).ShouldBe(("pcie-libre", 1));
        earned["moduleCodes"]!.AsArray().Select(code => code!.GetValue<string>()).ShouldBe(["tableur", "presentation"], ignoreOrder: true);
    }

    [Fact]
    public async Task Reading_it_is_written_down()
    {
        var card = await app.IssuedCard();

        await app.Staff().See($"/v1/skills-cards/{card}/passport").Gives(HttpStatusCode.OK);

        (await app.Ask("select access from certification.audit_entries where person_id = $1 and operation = 'GetPassport'", await app.PersonOf(card))).ShouldBe(["read"]);
        await app.Staff().See($"/v1/skills-cards/{Guid.Empty}/passport").ShouldRefuse(HttpStatusCode.NotFound, "skills-card.not-found");
    }

    private static JsonNode One(JsonNode passport, string part, string code) => passport[part]!.AsArray().Single(item => item!.Text("code") == code)!;
}
