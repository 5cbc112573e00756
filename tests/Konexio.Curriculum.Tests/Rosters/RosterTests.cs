using FsCheck.Xunit;
using Konexio.Curriculum.Domain.Rosters;
using static Konexio.Curriculum.Tests.ASchool;

namespace Konexio.Curriculum.Tests.Rosters;

public sealed class RosterTests
{
    public enum Kind
    {
        Suspend,
        Resume,
        Withdraw,
    }

    public sealed record Heard(Kind Kind, byte Day);

    private const int Days = 60;

    private readonly ASchool _school = new();

    [Fact]
    public void A_learner_enrolled_late_counts_from_that_day()
    {
        var entry = _school.Enrol(1, Monday);

        (entry.Covers(Monday.AddDays(-1)), entry.Covers(Monday)).ShouldBe((false, true));
    }

    [Fact]
    public void A_suspended_learner_is_not_expected_until_they_are_back()
    {
        var entry = _school.Enrol(1, Monday);
        entry.Suspend(Monday.AddDays(2));
        entry.Resume(Monday.AddDays(4));

        Enumerable.Range(0, 6).Where(day => entry.Covers(Monday.AddDays(day))).ShouldBe([0, 1, 4, 5]);
    }

    [Fact]
    public void The_day_of_leaving_is_no_longer_one_of_the_enrolment()
    {
        var entry = _school.Enrol(1, Monday);
        entry.Withdraw(Monday.AddDays(3));

        (entry.Covers(Monday.AddDays(2)), entry.Covers(Monday.AddDays(3))).ShouldBe((true, false));
    }

    [Fact]
    public void A_learner_who_comes_back_under_another_enrolment_is_expected_once()
    {
        var (first, second) = (_school.Enrol(1, Monday), _school.Enrol(1, Monday.AddDays(5)));
        first.Withdraw(Monday.AddDays(3));
        var roster = new Roster([first, second, _school.Enrol(2, Monday)]);

        roster.ExpectedOn(Monday).ShouldBe([Learner(1), Learner(2)], ignoreOrder: true);
        roster.ExpectedOn(Monday.AddDays(4)).ShouldBe([Learner(2)]);
        roster.Expects(Learner(1), Monday.AddDays(5)).ShouldBeTrue();
        roster.Expects(Learner(3), Monday).ShouldBeFalse();
    }

    [Property(MaxTest = 1000)]
    public void Each_thing_heard_decides_from_its_day_on(byte enrolledOn, Heard[] heard)
    {
        var entry = _school.Enrol(1, Monday.AddDays(enrolledOn % Days));
        var model = Enumerable.Range(0, Days).Select(day => day >= enrolledOn % Days).ToArray();
        foreach (var (kind, day) in heard)
        {
            var from = day % Days;
            for (var later = from; later < Days; later++) model[later] = kind == Kind.Resume;
            Hear(entry, kind, Monday.AddDays(from));
        }

        Enumerable.Range(0, Days).Select(day => entry.Covers(Monday.AddDays(day))).ShouldBe(model);
        ThePeriodsAreTidy(entry.Periods);
    }

    private static void ThePeriodsAreTidy(IReadOnlyList<EnrolmentPeriod> periods)
    {
        periods.ShouldAllBe(period => period.Until == null || period.From < period.Until);
        periods.Zip(periods.Skip(1)).ShouldAllBe(pair => pair.First.Until < pair.Second.From);
    }

    private static void Hear(RosterEntry entry, Kind kind, DateOnly on)
    {
        if (kind == Kind.Suspend) entry.Suspend(on);
        else if (kind == Kind.Resume) entry.Resume(on);
        else entry.Withdraw(on);
    }
}
