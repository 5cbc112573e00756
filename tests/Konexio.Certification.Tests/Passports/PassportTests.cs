using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Passports;
using Konexio.Certification.Domain.SkillsCards;
using static Konexio.Certification.Tests.AnExam;

namespace Konexio.Certification.Tests.Passports;

public sealed class PassportTests
{
    private static readonly CatalogueVersion First = Published(Seed.Catalogue, latest: null, Before);

    private readonly SkillsCard _card = Card(1);
    private readonly List<Attempt> _attempts = [];

    [Fact]
    public void Every_attempt_shows_with_the_best_result()
    {
        Sit(0, (Codes[0], 60));
        Sit(1, (Codes[0], 90), (Codes[1], 40));
        Sit(2, (Codes[0], 78), (Codes[1], 55));

        var modules = Passport().Modules;

        modules.Select(module => module.Code).ShouldBe(Codes);
        (modules[0].Attempts.Count, modules[0].Best!.Score, modules[0].IsPassed).ShouldBe((3, Score(90), true));
        (modules[1].Attempts.Count, modules[1].Best!.Score, modules[1].IsPassed).ShouldBe((2, Score(55), false));
        (modules[2].Attempts.Count, modules[2].Best).ShouldBe((0, null));
    }

    [Fact]
    public void What_is_not_published_shows_as_pending_without_its_score()
    {
        var exam = new AnExam().Opened();
        _attempts.Add(exam.Sit(_card, Codes[0], 90));
        exam.Review();

        var record = Passport().Modules[0].Attempts.ShouldHaveSingleItem();

        (record.Outcome, record.Score).ShouldBe((AttemptOutcome.Pending, null));
        Passport().Awards[0].MissingCount.ShouldBe(4);
    }

    [Fact]
    public void What_is_missing_for_each_award_is_told()
    {
        Sit(0, [.. Codes.Take(4).Select(code => (code, 80m))]);

        Passport().Awards.Select(award => (award.AwardCode, award.MissingCount, award.IsEarned))
            .ShouldBe([("pcie-start", 0, true), ("pcie-complet", 3, false), ("pcie-libre", 0, true)]);
    }

    [Fact]
    public void Stricter_rules_take_nothing_from_who_sat_before_and_ask_more_of_who_sits_after()
    {
        Sit(0, [.. Codes.Take(4).Select(code => (code, 80m))]);
        var second = Published(Start(5), First, AnExam.Start.AddDays(1));

        var passport = Passport(First, second);
        passport.FindEarned("pcie-start")!.CatalogueVersion.ShouldBe(1);
        passport.Awards[0].MissingCount.ShouldBe(1);

        _attempts.Clear();
        Sit(0, [.. Codes.Take(3).Select(code => (code, 80m))]);
        Sit(2, (Codes[3], 80));
        Passport(First, second).FindEarned("pcie-start").ShouldBeNull();
    }

    [Fact]
    public void Milder_rules_count_for_what_was_passed_before()
    {
        Sit(0, (Codes[0], 80), (Codes[1], 80));

        Passport(First, Published(Start(2), First, AnExam.Start.AddDays(1))).FindEarned("pcie-start")!.CatalogueVersion.ShouldBe(2);
    }

    [Fact]
    public void A_module_that_is_no_longer_taught_stays_in_the_passport_and_counts()
    {
        Sit(0, [.. Codes.TakeLast(4).Select(code => (code, 80m))]);
        var without = Seed.Catalogue with { Modules = [.. Seed.Catalogue.Modules.Take(8)] };

        var passport = Passport(First, Published(without, First, AnExam.Start.AddDays(1)));

        passport.Modules.Select(module => module.Code).ShouldBe(Codes);
        passport.FindEarned("pcie-start").ShouldNotBeNull();
    }

    [Fact]
    public void A_passport_is_of_one_candidate()
    {
        Sit(0, (Codes[0], 80));

        Should.Throw<ArgumentException>(() => Domain.Passports.Passport.Of(Card(2), _attempts, new CatalogueHistory([First])));
    }

    private static CatalogueContent Start(int count) =>
        Seed.Catalogue with { Awards = [Seed.Catalogue.Awards[0] with { Count = count }, .. Seed.Catalogue.Awards.Skip(1)] };

    private Passport Passport(params IEnumerable<CatalogueVersion> versions) =>
        Domain.Passports.Passport.Of(_card, _attempts, new CatalogueHistory(versions.DefaultIfEmpty(First)));

    private void Sit(int days, params IEnumerable<(string Module, decimal Percent)> results)
    {
        var exam = new AnExam(startsAt: AnExam.Start.AddDays(days), number: days + 1).Opened();
        foreach (var (module, percent) in results) _attempts.Add(exam.Sit(_card, module, percent));
        exam.Publish();
    }
}
