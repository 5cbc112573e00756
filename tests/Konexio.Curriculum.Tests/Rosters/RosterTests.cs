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

    [Fact]
    public void Who_went_through_to_the_end_was_there_on_the_last_day()
    {
        var entry = _school.Enrol(1, Monday);
        entry.Complete(Monday.AddDays(3));

        (entry.Covers(Monday.AddDays(3)), entry.Covers(Monday.AddDays(4))).ShouldBe((true, false));
    }

    [Fact]
    public void Being_back_is_not_believed_before_the_suspension_is_heard()
    {
        var entry = _school.Enrol(1, Monday);
        entry.Resume(Monday.AddDays(4)).Error.ShouldBe(RosterErrors.NotSuspended);
        entry.Suspend(Monday.AddDays(2));
        entry.Resume(Monday.AddDays(4)).Succeeded.ShouldBeTrue();

        Enumerable.Range(0, 6).Where(day => entry.Covers(Monday.AddDays(day))).ShouldBe([0, 1, 4, 5]);
    }

    [Property(MaxTest = 1000)]
    public void Each_thing_heard_decides_from_its_day_on(byte enrolledOn, Heard[] heard)
    {
        var entry = _school.Enrol(1, Monday.AddDays(enrolledOn % Days));
        var model = Enumerable.Range(0, Days).Select(day => day >= enrolledOn % Days).ToArray();
        foreach (var (kind, day) in heard.Where(one => one.Kind != Kind.Withdraw))
        {
            var from = day % Days;
            if (!Hear(entry, kind, Monday.AddDays(from))) continue;

            for (var later = from; later < Days; later++) model[later] = kind == Kind.Resume;
        }

        Enumerable.Range(0, Days).Select(day => entry.Covers(Monday.AddDays(day))).ShouldBe(model);
        ThePeriodsAreTidy(entry.Periods);
    }

    [Property(MaxTest = 1000)]
    public void A_pause_and_the_end_may_be_heard_in_any_order(byte pause, byte back, byte end, bool leaves, byte order)
    {
        var suspended = 1 + (pause % 20);
        List<Heard> told = [new(Kind.Suspend, (byte)suspended), new(Kind.Resume, (byte)(suspended + (back % 20)))];
        if (leaves) told.Add(new Heard(Kind.Withdraw, (byte)(told[1].Day + 1 + (end % 10))));
        var (inOrder, shuffled) = (_school.Enrol(1, Monday), _school.Enrol(1, Monday));
        foreach (var (kind, day) in told) Hear(inOrder, kind, Monday.AddDays(day)).ShouldBeTrue();

        // What is refused is tried again, as the inbox does.
        var waiting = told.OrderBy(one => ((int)one.Kind * (1 + order)) % 7).ToList();
        while (waiting.Count > 0) waiting.RemoveAll(one => Hear(shuffled, one.Kind, Monday.AddDays(one.Day))).ShouldBeGreaterThan(0);

        shuffled.Periods.ShouldBe(inOrder.Periods);
        shuffled.EndedOn.ShouldBe(inOrder.EndedOn);
        ThePeriodsAreTidy(shuffled.Periods);
    }

    private static void ThePeriodsAreTidy(IReadOnlyList<EnrolmentPeriod> periods)
    {
        periods.ShouldAllBe(period => period.Until == null || period.From < period.Until);
        periods.Zip(periods.Skip(1)).ShouldAllBe(pair => pair.First.Until < pair.Second.From);
    }

    private static bool Hear(RosterEntry entry, Kind kind, DateOnly on)
    {
        if (kind == Kind.Resume) return entry.Resume(on).Succeeded;
        if (kind == Kind.Suspend) entry.Suspend(on);
        else entry.Withdraw(on);
        return true;
    }
}
