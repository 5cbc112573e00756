using Konexio.Curriculum.Domain.Languages;
using Konexio.Curriculum.Domain.Tracks;

namespace Konexio.Curriculum.Tests.Tracks;

public sealed class TrackVersionTests
{
    [Fact]
    public void A_published_version_never_changes()
    {
        var track = ASchool.Published(Content());

        track.Revise(Content(hours: 30)).Errors.ShouldBe([TrackErrors.AlreadyPublished]);
        track.Publish(ASchool.Now).Error.ShouldBe(TrackErrors.AlreadyPublished);
        track.Content.Stages[0].Units[0].Hours.ShouldBe(20);
    }

    [Fact]
    public void Not_even_through_the_lists_with_which_it_was_made()
    {
        var units = new List<Unit> { Unit(20) };
        var competences = new List<string> { "1.1" };
        units[0] = units[0] with { Outcomes = [new Outcome("chercher", new("Chercher", "Search"), competences)] };
        var track = ASchool.Published(Content(units: units));

        units.Clear();
        competences.Clear();

        track.Content.Stages[0].Units.ShouldHaveSingleItem().Outcomes.ShouldHaveSingleItem().Competences.ShouldBe(["1.1"]);
    }

    [Fact]
    public void A_change_is_the_next_version()
    {
        var first = ASchool.Published(Content());
        var second = TrackVersion.Draft(Content(hours: 30), first, ASchool.Now).Value;

        second.Number.ShouldBe(2);
        second.IsPublished.ShouldBeFalse();
        first.Content.Stages[0].Units[0].Hours.ShouldBe(20);
    }

    [Fact]
    public void A_track_has_one_draft_at_a_time()
    {
        var draft = TrackVersion.Draft(Content(), latest: null, ASchool.Now).Value;

        TrackVersion.Draft(Content(), draft, ASchool.Now).Errors.ShouldBe([TrackErrors.DraftExists]);
    }

    [Fact]
    public void A_draft_can_be_revised_but_stays_of_its_track()
    {
        var draft = TrackVersion.Draft(Content(), latest: null, ASchool.Now).Value;

        draft.Revise(Content(hours: 30)).Succeeded.ShouldBeTrue();
        draft.Revise(Content() with { Code = "parcours-cuisine" }).Errors.ShouldBe([TrackErrors.OtherTrack]);
        draft.Content.Stages[0].Units[0].Hours.ShouldBe(30);
    }

    [Fact]
    public void Every_fault_is_told_with_its_place()
    {
        var content = new TrackContent("Parcours", new("", "Track"),
        [
            new("etape", new("Étape", "Stage"), [Unit(0) with { Outcomes = [new("a", new("A", "A"), []), new("b", new("B", "B"), ["9.9"])] }], new Gate(1.2m, ["a", "c"])),
            new("etape", new("Étape", "Stage"), [], new Gate(null, [])),
        ]);

        TrackVersion.Draft(content, latest: null, ASchool.Now).Errors.Select(error => $"{error.Code} {error.Pointer}").ShouldBe(
        [
            "track.malformed-code /code",
            "track.wording-required /name",
            "track.code-twice /stages",
            "track.hours-not-positive /stages/0/units/0/hours",
            "track.competence-required /stages/0/units/0/outcomes/0/competences",
            "track.unknown-competence /stages/0/units/0/outcomes/1/competences/0",
            "track.attendance-out-of-range /stages/0/gate/minimumAttendance",
            "track.unknown-outcome /stages/0/gate/requiredOutcomes/1",
            "track.nothing-taught /stages/1/units",
        ]);
    }

    [Fact]
    public void An_outcome_is_named_once_in_a_stage()
    {
        var twice = Content(units: [Unit(20), Unit(20) with { Code = "suite" }]);

        TrackVersion.Draft(twice, latest: null, ASchool.Now).Errors.ShouldHaveSingleItem().Arguments["code"].ShouldBe("chercher");
    }

    private static TrackContent Content(decimal hours = 20, IReadOnlyList<Unit>? units = null) =>
        new("parcours-essai", new("Essai", "Trial"), [new("etape", new("Étape", "Stage"), units ?? [Unit(hours)], new Gate(0.8m, ["chercher"]))]);

    private static Unit Unit(decimal hours) =>
        new("debut", new Wording("Début", "Start"), hours, [new("chercher", new("Chercher", "Search"), ["1.1"])]);
}
