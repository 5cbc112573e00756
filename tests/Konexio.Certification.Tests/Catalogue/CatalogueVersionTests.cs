using Konexio.Certification.Domain.Catalogue;
using static Konexio.Certification.Tests.AnExam;

namespace Konexio.Certification.Tests.Catalogue;

public sealed class CatalogueVersionTests
{
    [Fact]
    public void All_faults_are_told_at_once_with_their_place()
    {
        var content = new CatalogueContent(
            [
                new("Tableur", new Wording("Tableur", " "), "", new TestRules(0, 0, 101)),
                new("tableur", new Wording("Tableur", "Spreadsheets"), "6.0"),
                new("tableur", new Wording("Tableur", "Spreadsheets"), "6.0"),
            ],
            [new("start", new Wording("Start", "Start"), ["tableur"], ["texte"], Count: 3)],
            Seed.Catalogue.Settings with { Resits = new ResitPolicy(0, null), CardMonths = 0, DiagnosticMark = 0 });

        CatalogueVersion.Draft(content, latest: null, Before).Errors.Select(error => $"{error.Code} {error.Pointer}").ShouldBe(
        [
            "catalogue.code-twice /modules",
            "catalogue.malformed-code /modules/0/code",
            "catalogue.wording-required /modules/0/name",
            "catalogue.syllabus-version-required /modules/0/syllabusVersion",
            "catalogue.questions-out-of-range /modules/0/test/questions",
            "catalogue.minutes-out-of-range /modules/0/test/minutes",
            "catalogue.mark-out-of-range /modules/0/test/passMark",
            "catalogue.unknown-module /awards/0/optional/0",
            "catalogue.count-out-of-range /awards/0/count",
            "catalogue.resits-out-of-range /settings/resits",
            "catalogue.card-months-out-of-range /settings/cardMonths",
            "catalogue.mark-out-of-range /settings/diagnosticMark",
        ]);
    }

    [Fact]
    public void A_published_version_never_changes_and_the_next_is_another()
    {
        var first = Published(Seed.Catalogue, latest: null, Before);
        first.Revise(Seed.Catalogue).Errors.ShouldBe([CatalogueErrors.AlreadyPublished]);
        first.Publish(Before).Error.ShouldBe(CatalogueErrors.AlreadyPublished);

        var second = CatalogueVersion.Draft(Seed.Catalogue, first, Before).Value;

        second.Number.ShouldBe(2);
        CatalogueVersion.Draft(Seed.Catalogue, second, Before).Errors.ShouldBe([CatalogueErrors.DraftExists]);
    }

    [Fact]
    public void What_was_drafted_cannot_be_changed_through_the_list_that_was_given()
    {
        List<Award> awards = [.. Seed.Catalogue.Awards];
        var version = CatalogueVersion.Draft(Seed.Catalogue with { Awards = awards }, latest: null, Before).Value;

        awards.Clear();

        version.Content.Awards.Count.ShouldBe(3);
    }

    [Fact]
    public void A_version_is_in_force_until_the_next_is_published()
    {
        var first = Published(Seed.Catalogue, latest: null, Before);
        var second = Published(Seed.Catalogue, first, Start);
        var history = new CatalogueHistory([first, second]);

        history.Current.ShouldBe(second);
        history.EndOf(1).ShouldBe(Start);
        history.EndOf(2).ShouldBeNull();
        Should.Throw<ArgumentException>(() => new CatalogueHistory([]));
    }

    [Fact]
    public void A_module_may_have_its_own_test()
    {
        var own = new TestRules(20, 45, 60);
        var content = Seed.Catalogue with { Modules = [Seed.Catalogue.Modules[0] with { Test = own }, .. Seed.Catalogue.Modules.Skip(1)] };

        content.FindModule(Codes[0])!.Test.ShouldBe(own);
        content.FindModule(Codes[1])!.Test.ShouldBe(content.Settings.Test);
        content.FindModule("nothing").ShouldBeNull();
    }
}
