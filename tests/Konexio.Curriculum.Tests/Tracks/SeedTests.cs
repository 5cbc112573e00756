using Konexio.Curriculum.Domain.Tracks;
using Konexio.Curriculum.Domain.Tracks.Seeds;
using Konexio.Enrolment.Domain.Learners;
using EnrolmentTracks = Konexio.Enrolment.Domain.Codes.Tracks;

namespace Konexio.Curriculum.Tests.Tracks;

public sealed class SeedTests
{
    [Fact]
    public void Every_seeded_track_can_be_published()
    {
        foreach (var track in Seed.Tracks)
            TrackVersion.Draft(track, latest: null, ASchool.Now).Errors.ShouldBeEmpty(track.Code);
    }

    [Fact]
    public void Tracks_are_those_that_a_partner_can_ask_for() =>
        Seed.Tracks.Select(track => track.Code).ShouldBe(EnrolmentTracks.All, ignoreOrder: true);

    [Fact]
    public void Every_stage_that_positioning_suggests_is_seeded()
    {
        foreach (var rule in PlacementRules.Seed.Rules.Where(rule => rule.StageCode is not null))
            Seed.Tracks.Single(track => track.Code == rule.TrackCode).Stages.ShouldContain(stage => stage.Code == rule.StageCode, rule.Code);
    }

    [Fact]
    public void Parcours_digital_has_two_stages_three_class_levels_and_the_pcie_at_the_end()
    {
        var digital = Seed.Tracks.Single(track => track.Code == "parcours-digital");
        var units = digital.Stages.SelectMany(stage => stage.Units).ToList();

        digital.Stages.Count.ShouldBe(2);
        units.Select(unit => unit.Level).OfType<ClassLevel>().ShouldBe([ClassLevel.Beginner, ClassLevel.Intermediate, ClassLevel.Advanced]);
        units[0].Hours.ShouldBe(20);
        units[^1].Code.ShouldBe("pcie");
    }

    [Fact]
    public void Parcours_code_goes_from_digistart_over_digitous_to_an_internship_without_a_register()
    {
        var code = Seed.Tracks.Single(track => track.Code == "parcours-code");

        code.Stages.Select(stage => stage.Code).ShouldBe(["digistart", "digitous", "stage-entreprise"]);
        code.Stages[1].Units.Sum(unit => unit.Hours).ShouldBeGreaterThan(400);
        code.Stages.Select(stage => stage.Gate.MinimumAttendance is null).ShouldBe([false, false, true]);
    }
}
