using Konexio.Mentoring.Domain.Matching;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.People;
using static Konexio.Mentoring.Tests.Matching.AMatching;

namespace Konexio.Mentoring.Tests.Matching;

public sealed class MatchingProblemTests
{
    private static readonly Place Aubervilliers = new(new SiteId(MenteeId(801).Value), new MapPoint(48.9146, 2.3821));
    private static readonly Place Lyon = new(new SiteId(MenteeId(802).Value), new MapPoint(45.7640, 4.8357));

    [Fact]
    public void Who_has_no_language_in_common_hears_so() =>
        Left(Mentee(1, "ti"), [Mentor(1), Mentor(2)]).ShouldBe("NoLanguageInCommon: NoLanguageInCommon 2");

    [Fact]
    public void Who_excludes_all_that_speak_the_language_hears_so() =>
        Left(Mentee(1) with { ExcludedMentors = [MentorId(1)], ExcludedCompanies = [CompanyId(2)] }, [Mentor(1), Mentor(2, company: 2), Mentor(3, 1, 1, "en")])
            .ShouldBe("Excluded: NoLanguageInCommon 1, Excluded 2");

    [Fact]
    public void Mentors_without_a_place_or_a_check_are_not_free() =>
        Left(Mentee(1), [Mentor(1) with { Taken = 1 }, Mentor(2) with { Barrier = MatchingConstraint.VettingExpired }])
            .ShouldBe("NoFreeMentor: VettingExpired 1, CapacityTaken 1");

    [Fact]
    public void Who_may_not_be_paired_hears_why() =>
        Left(Mentee(1) with { Barrier = MatchingConstraint.ConsentMissing }, [Mentor(1)]).ShouldBe("ConsentMissing: ");

    [Fact]
    public void Forbidden_pairs_and_lost_places_are_told()
    {
        var input = Input([Mentee(1), Mentee(2)], [Mentor(1)]);

        var forbidden = Solve(input with { Forbidden = [Pair(1, 1)] });
        forbidden.Pairs.ShouldHaveSingleItem().Pair.ShouldBe(Pair(2, 1));
        forbidden.Unmatched.ShouldHaveSingleItem().Constraint.ShouldBe(MatchingConstraint.Forbidden);

        Solve(input).Unmatched.ShouldHaveSingleItem().Constraint.ShouldBe(MatchingConstraint.CapacityTaken);
    }

    [Fact]
    public void A_pin_wins_against_a_better_score()
    {
        var input = Input([Mentee(1)], [Mentor(1), Mentor(2, company: 2) with { Slots = [] }]);

        Solve(input).Pairs.ShouldHaveSingleItem().Pair.ShouldBe(Pair(1, 1));
        var pinned = Solve(input with { Pins = [Pair(1, 2)] }).Pairs.ShouldHaveSingleItem();
        (pinned.Pair, pinned.Pinned).ShouldBe((Pair(1, 2), true));
    }

    [Theory]
    [InlineData(MatchingConstraint.NoLanguageInCommon)]
    [InlineData(MatchingConstraint.Excluded)]
    [InlineData(MatchingConstraint.Forbidden)]
    [InlineData(MatchingConstraint.CapacityTaken)]
    [InlineData(MatchingConstraint.VettingExpired)]
    [InlineData(MatchingConstraint.ConsentMissing)]
    public void A_pin_that_breaks_a_constraint_is_refused_by_its_name(MatchingConstraint broken)
    {
        var mentee = Mentee(1, broken == MatchingConstraint.NoLanguageInCommon ? "ti" : "fr") with
        {
            ExcludedCompanies = broken == MatchingConstraint.Excluded ? [CompanyId(1)] : [],
            Barrier = broken == MatchingConstraint.ConsentMissing ? broken : null,
        };
        var mentor = Mentor(1) with
        {
            Taken = broken == MatchingConstraint.CapacityTaken ? 1 : 0,
            Barrier = broken == MatchingConstraint.VettingExpired ? broken : null,
        };
        var input = Input([mentee], [mentor]) with { Pins = [Pair(1, 1)], Forbidden = broken == MatchingConstraint.Forbidden ? [Pair(1, 1)] : [] };

        var error = MatchingProblem.Of(input).Errors.ShouldHaveSingleItem();

        (error.Code, error.Pointer).ShouldBe(("matching.pin-infeasible", "/pins/0"));
        error.Arguments["constraint"].ToString()!.ShouldBe(broken.ToString(), StringCompareShould.IgnoreCase);
        (error.Arguments["menteeId"], error.Arguments["mentorId"]).ShouldBe((mentee.Id.Value, mentor.Id.Value));
    }

    [Fact]
    public void Every_pin_that_cannot_be_is_told_at_once()
    {
        var input = Input([Mentee(1), Mentee(2), Mentee(3)], [Mentor(1), Mentor(2)]) with
        {
            Pins = [Pair(1, 1), Pair(2, 1), Pair(1, 2), Pair(9, 2), Pair(3, 9)],
        };

        MatchingProblem.Of(input).Errors.Select(error => (error.Code, error.Pointer)).ShouldBe(
        [
            ("matching.pin-infeasible", "/pins/1"), ("matching.pinned-twice", "/pins/2"), ("matching.mentee-elsewhere", "/pins/3"), ("mentor.not-found", "/pins/4"),
        ]);
    }

    [Fact]
    public void A_score_has_its_parts()
    {
        var mentee = Mentee(1) with { Skills = [MentoringSkill.Data, MentoringSkill.French], Place = Aubervilliers };
        var mentor = Mentor(1) with { Skills = [MentoringSkill.French], Place = Aubervilliers };

        // 35 × 333 + 40 × 500 + 15 × 1000 + 10 × 800, in hundredths.
        PairScore.Of(MatchingRules.Seed, mentee, mentor, companyHasBefore: 2).ShouldBe(new PairScore(333, 500, 1000, 800, 546));
        PairScore.Of(MatchingRules.Seed, mentee, mentor with { Place = Lyon }, 0).Distance.ShouldBe(0);
        PairScore.Of(MatchingRules.Seed, mentee, mentor with { Place = null }, 20).ShouldBe(new PairScore(333, 500, 500, 0, 391));
    }

    [Fact]
    public void Distance_is_that_of_the_map()
    {
        PairScore.Kilometres(Aubervilliers, Lyon)!.Value.ShouldBe(396.1m, 0.05m);
        PairScore.Kilometres(Aubervilliers, Aubervilliers with { Point = null }).ShouldBe(0);
        PairScore.Kilometres(Aubervilliers, Lyon with { Point = null }).ShouldBeNull();
    }

    [Fact]
    public void What_two_people_have_in_common_is_told()
    {
        var common = CommonGround.Of(
            Mentee(1, "fr", "fa") with { Skills = [MentoringSkill.Data, MentoringSkill.French] },
            Mentor(1, 1, 1, "en", "fa") with { Skills = [MentoringSkill.French] });

        common.Languages.Select(language => language.Tag).ShouldBe(["fa"]);
        common.Skills.ShouldBe([MentoringSkill.French]);
        common.Slots.ShouldBe([new WeeklySlot(DayOfWeek.Monday, SlotPart.Evening)]);
        common.Kilometres.ShouldBeNull();
    }

    [Theory]
    [InlineData(50, 50, 0, 0, true)]
    [InlineData(50, 49, 0, 0, false)]
    [InlineData(110, -10, 0, 0, false)]
    [InlineData(25, 25, 25, 25, true)]
    public void Weights_together_are_a_hundred(int slots, int skills, int distance, int spread, bool whole) =>
        MatchingRules.Of(2, new MatchingWeights(slots, skills, distance, spread), 3, 50, 500, 100).Succeeded.ShouldBe(whole);

    private static string Left(MenteeFacts mentee, IReadOnlyList<MentorFacts> mentors)
    {
        var left = Solve(Input([mentee], mentors)).Unmatched.ShouldHaveSingleItem();
        return $"{left.Constraint}: {string.Join(", ", left.Mentors.OrderBy(one => one.Key).Select(one => $"{one.Key} {one.Value}"))}";
    }
}
