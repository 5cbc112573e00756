using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Results;
using CurriculumSeed = Konexio.Curriculum.Domain.Tracks.Seeds.Seed;

namespace Konexio.Certification.Tests.Catalogue;

public sealed class SeedTests
{
    [Fact]
    public void The_seed_can_be_published() =>
        CatalogueVersion.Draft(Seed.Catalogue, latest: null, AnExam.Before).Errors.ShouldBeEmpty();

    [Fact]
    public void There_are_the_nine_modules_in_both_languages()
    {
        Seed.Catalogue.Modules.Select(module => module.Name.French).ShouldBe(
        [
            "Essentiels de l'ordinateur", "Essentiels du web", "Traitement de texte", "Tableur", "Base de données", "Présentation", "Édition d'image",
            "Travail collaboratif en ligne", "Sécurité des TI",
        ]);
        Seed.Catalogue.Modules.ShouldAllBe(module => module.Name.English.Length > 0 && module.SyllabusVersion.Length > 0);
    }

    [Fact]
    public void Every_module_has_36_questions_and_35_minutes_and_passes_at_27_right_answers()
    {
        foreach (var test in AnExam.Codes.Select(code => Seed.Catalogue.FindModule(code)!.Test))
        {
            (test.Questions, test.Minutes).ShouldBe((36, 35));
            test.Passes(Score.OfAnswers(27, test.Questions).Value).ShouldBeTrue();
            test.Passes(Score.OfAnswers(26, test.Questions).Value).ShouldBeFalse();
        }
    }

    [Fact]
    public void Resits_know_no_limit_and_a_card_lasts_three_years()
    {
        Seed.Catalogue.Settings.Resits.ShouldBe(new ResitPolicy(null, null));
        Seed.Catalogue.Settings.CardMonths.ShouldBe(36);
        Seed.Catalogue.Settings.DiagnosticMark.ShouldBe(80);
    }

    [Fact]
    public void The_stage_that_is_asked_for_is_the_last_of_a_track_that_is_taught()
    {
        foreach (var stage in Seed.Catalogue.Settings.Stages)
            CurriculumSeed.Tracks.Single(track => track.Code == stage.TrackCode).Stages[^1].Code.ShouldBe(stage.StageCode);
    }
}
