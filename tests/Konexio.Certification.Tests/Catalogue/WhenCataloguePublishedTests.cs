using Konexio.Certification.Contracts;

namespace Konexio.Certification.Tests.Catalogue;

public sealed class WhenCataloguePublishedTests(CatalogueApp catalogue) : IClassFixture<CatalogueApp>
{
    private const string Held = "select award_code from certification.certificates where skills_card_id = $1 and status = 'valid' order by award_code";

    [Fact]
    public async Task Milder_rules_issue_certificates_to_all_who_earned_them_and_hearing_twice_issues_none_again()
    {
        var app = catalogue.App;
        var (passed, failed, unpublished) = (await app.IssuedCard(), await app.IssuedCard(), await app.IssuedCard());
        await app.Sit(passed, 90, ["tableur", "presentation"]);
        await app.Sit(failed, 40, ["tableur", "presentation"]);
        await app.Sit(unpublished, 90, ["tableur", "presentation"], publish: false);
        app.Clock.Advance(TimeSpan.FromDays(3));
        await app.Drain();
        (await app.Ask(Held, passed)).ShouldBeEmpty();
        var milder = await CatalogueApp.Content(app);
        milder["awards"]![0]!["count"] = 2;

        var number = await catalogue.ADraft(milder);
        await catalogue.PublishAll();
        await app.Drain();

        (await app.Ask(Held, passed)).ShouldBe(["pcie-start"]);
        (await app.Ask(Held, failed)).ShouldBeEmpty();
        (await app.Ask(Held, unpublished)).ShouldBeEmpty();
        await app.Hear(new CataloguePublished(CandidateCalls.New(), number));
        (await app.Ask("select id from certification.certificates where skills_card_id = $1", passed)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Stricter_rules_take_nothing_away()
    {
        var app = catalogue.App;
        var card = await app.IssuedCard();
        await app.Sit(card, 90, ["tableur", "presentation", "essentiels-web", "securite-ti"]);
        app.Clock.Advance(TimeSpan.FromDays(3));
        await catalogue.ADraft();
        await catalogue.PublishAll();
        await app.Drain();
        app.Clock.Advance(TimeSpan.FromDays(1));
        var stricter = await CatalogueApp.Content(app);
        stricter["awards"]![0]!["count"] = 9;

        await catalogue.ADraft(stricter);
        await catalogue.PublishAll();
        await app.Drain();

        (await app.Ask(Held, card)).ShouldBe(["pcie-start"]);
    }
}
