using FsCheck.Xunit;
using Konexio.Mentoring.Domain.Matching;
using static Konexio.Mentoring.Tests.Matching.AMatching;

namespace Konexio.Mentoring.Tests.Matching;

public sealed class FlowAssignmentTests
{
    [Property(MaxTest = 2000)]
    public void No_assignment_is_better_than_the_one_found(int seed)
    {
        var input = new DrawnMatching(seed).Draw(mostMentees: 5, mostMentors: 4);

        var found = Solve(input);

        (found.Pairs.Count, found.Points).ShouldBe(new EveryAssignment(input).Best());
    }

    [Property(MaxTest = 300)]
    public void No_constraint_is_broken_and_everybody_is_accounted_for(int seed)
    {
        var input = new DrawnMatching(seed).Draw(mostMentees: 40, mostMentors: 20);

        var found = Solve(input);

        foreach (var mentor in input.Mentors)
        {
            var given = found.Pairs.Count(pair => pair.Pair.MentorId == mentor.Id);
            if (given > 0) (given + mentor.Taken).ShouldBeLessThanOrEqualTo(mentor.Capacity);
        }

        foreach (var proposed in found.Pairs)
        {
            var mentee = input.Mentees.Single(one => one.Id == proposed.Pair.MenteeId);
            var mentor = input.Mentors.Single(one => one.Id == proposed.Pair.MentorId);
            mentee.Languages.Intersect(mentor.Languages).ShouldNotBeEmpty();
            mentee.ExcludedMentors.ShouldNotContain(mentor.Id);
            mentee.ExcludedCompanies.ShouldNotContain(mentor.CompanyId);
            input.Forbidden.ShouldNotContain(proposed.Pair);
            (mentee.Barrier, mentor.Barrier).ShouldBe((null, null));
        }

        foreach (var pin in input.Pins) found.Pairs.ShouldContain(pair => pair.Pair == pin && pair.Pinned);
        found.Pairs.Select(pair => pair.Pair.MenteeId).Concat(found.Unmatched.Select(one => one.MenteeId))
            .ShouldBe(input.Mentees.Select(mentee => mentee.Id), ignoreOrder: true);
    }

    [Property(MaxTest = 200)]
    public void The_order_in_which_people_come_changes_nothing(int seed)
    {
        var drawn = new DrawnMatching(seed);
        var input = drawn.Draw(mostMentees: 30, mostMentors: 15);

        var other = input with
        {
            Mentees = drawn.Shuffle(input.Mentees),
            Mentors = drawn.Shuffle(input.Mentors),
            Forbidden = drawn.Shuffle(input.Forbidden),
            Pins = drawn.Shuffle(input.Pins),
        };

        Solve(other).SaysSameAs(Solve(input)).ShouldBeTrue();
    }

    [Property(MaxTest = 300)]
    public void Whoever_is_left_could_not_take_a_free_place(int seed)
    {
        var input = new DrawnMatching(seed).Draw(mostMentees: 20, mostMentors: 10);

        var found = Solve(input);

        foreach (var left in found.Unmatched.Where(one => one.Constraint == MatchingConstraint.CapacityTaken))
        {
            var mentee = input.Mentees.Single(one => one.Id == left.MenteeId);
            var open = input.Mentors.Where(mentor => PairBarriers.Between(mentee, mentor, input.Forbidden.Contains) is null).ToList();
            open.ShouldNotBeEmpty();
            open.ShouldAllBe(mentor => found.Pairs.Count(pair => pair.Pair.MentorId == mentor.Id) == mentor.Free);
        }
    }

    [Fact]
    public void Among_equals_earlier_mentees_go_with_earlier_mentors()
    {
        var found = Solve(Input([Mentee(3), Mentee(1), Mentee(2)], [Mentor(4, company: 4), Mentor(2, company: 2), Mentor(1, company: 1), Mentor(3, company: 3)]));

        found.Pairs.Select(pair => pair.Pair).ShouldBe([Pair(1, 1), Pair(2, 2), Pair(3, 3)]);
    }

    [Fact]
    public void One_more_pair_is_worth_any_loss_of_score()
    {
        // The first mentee fits the second mentor best, who is the only one for the second mentee.
        var far = Mentee(1, "fr", "en") with { Skills = [Domain.People.MentoringSkill.Data] };
        var found = Solve(Input(
            [far, Mentee(2, "en")],
            [Mentor(1, 1, 1, "fr") with { Slots = [] }, Mentor(2, 1, 2, "en") with { Skills = [Domain.People.MentoringSkill.Data] }]));

        found.Pairs.Select(pair => pair.Pair).ShouldBe([Pair(1, 1), Pair(2, 2)]);
    }

    [Fact]
    public void Pairs_spread_over_companies()
    {
        var found = Solve(Input([Mentee(1), Mentee(2)], [Mentor(1, capacity: 2, company: 1), Mentor(2, capacity: 2, company: 2)]));

        found.Pairs.Select(pair => pair.Pair.MentorId).ShouldBe([MentorId(1), MentorId(2)]);
        found.Pairs.ShouldAllBe(pair => pair.Score.CompanySpread == MatchingRules.Full);
    }

    [Fact]
    public void A_company_that_has_mentees_already_gives_way()
    {
        var found = Solve(Input([Mentee(1)], [Mentor(1, capacity: 3, company: 1) with { Taken = 2 }, Mentor(2, company: 2)]));

        found.Pairs.ShouldHaveSingleItem().Pair.ShouldBe(Pair(1, 2));
    }

    [Fact]
    public void Nobody_to_pair_is_no_fault()
    {
        Solve(Input([], [Mentor(1)])).Pairs.ShouldBeEmpty();
        Solve(Input([Mentee(1)], [])).Unmatched.ShouldHaveSingleItem().Constraint.ShouldBe(MatchingConstraint.NoFreeMentor);
    }
}
