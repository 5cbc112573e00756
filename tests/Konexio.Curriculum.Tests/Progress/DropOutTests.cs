using FsCheck.Xunit;
using Konexio.Curriculum.Domain.Progress;
using Konexio.Curriculum.Domain.Registers;
using static Konexio.Curriculum.Domain.Registers.AttendanceStatus;
using static Konexio.Curriculum.Tests.ASchool;

namespace Konexio.Curriculum.Tests.Progress;

public sealed class DropOutTests
{
    private static readonly DropOutRules Rules = DropOutRules.Seed;

    private readonly ASchool _school = new();

    [Fact]
    public void Three_absences_in_a_row_are_a_risk_and_the_rule_says_so()
    {
        var fired = Fired([Present, UnexcusedAbsence, ExcusedAbsence, UnexcusedAbsence]).ShouldHaveSingleItem();

        fired.ShouldBe(new FiredRule("absent-in-a-row", ConsecutiveAbsences: 3, Rate: 0.25m, Sessions: 4, DistanceKm: null));
    }

    [Theory]
    [InlineData(Present)]
    [InlineData(Late)]
    public void A_presence_clears_the_run(AttendanceStatus came) =>
        Fired([UnexcusedAbsence, UnexcusedAbsence, came, UnexcusedAbsence, UnexcusedAbsence]).ShouldBeEmpty();

    [Fact]
    public void The_rate_is_looked_at_only_after_some_sessions()
    {
        AttendanceStatus[] five = [Present, UnexcusedAbsence, Present, UnexcusedAbsence, Present];

        Fired(five).ShouldBeEmpty();
        Fired([.. five, Present]).ShouldHaveSingleItem().Code.ShouldBe("low-attendance");
    }

    [Fact]
    public void Who_travels_far_is_followed_up_earlier_but_not_for_the_way_alone()
    {
        Fired([Present], distanceKm: 100).ShouldBeEmpty();
        Fired([Present, UnexcusedAbsence, UnexcusedAbsence], distanceKm: 50).ShouldBeEmpty();
        Fired([Present, UnexcusedAbsence, UnexcusedAbsence], distanceKm: 50.1m).ShouldHaveSingleItem().Code.ShouldBe("far-and-absent");
    }

    [Fact]
    public void Distance_alone_can_be_a_rule_and_an_unknown_one_never_fires()
    {
        var rule = new DropOutRule("far") { DistanceKmOver = 80 };

        rule.Fires(new AttendanceHistory([], 81)).ShouldBeTrue();
        rule.Fires(new AttendanceHistory([], null)).ShouldBeFalse();
        new DropOutRule("empty").Fires(new AttendanceHistory([UnexcusedAbsence], 81)).ShouldBeFalse();
    }

    [Property(MaxTest = 500)]
    public void The_run_is_what_follows_the_last_presence(AttendanceStatus[] statuses)
    {
        var run = 0;
        foreach (var status in statuses) run = status is Present or Late ? 0 : run + 1;

        new AttendanceHistory(statuses, null).Run.ShouldBe(run);
    }

    [Property(MaxTest = 500)]
    public void A_risk_is_told_when_it_begins_and_when_it_is_over(AttendanceStatus[] statuses)
    {
        var risk = DropOutRisk.Watch(_school.Enrol(1));
        HashSet<string> fired = [];
        for (var count = 1; count <= statuses.Length; count++)
        {
            var history = new AttendanceHistory(statuses[..count], 60);
            var (told, now) = (risk.DomainEvents.Count, Rules.Fired(history).Select(rule => rule.Code).ToHashSet());

            risk.Review(Rules, history, Now);

            var isTold = now.Except(fired).Any() || (fired.Count > 0 && now.Count == 0);
            risk.DomainEvents.Count.ShouldBe(told + (isTold ? 1 : 0));
            (risk.RaisedAt is not null).ShouldBe(now.Count > 0);
            risk.Fired.Select(rule => rule.Code).ShouldBe(now);
            fired = now;
        }
    }

    [Fact]
    public void What_is_told_names_the_rules()
    {
        var risk = DropOutRisk.Watch(_school.Enrol(1));

        risk.Review(Rules, new AttendanceHistory([UnexcusedAbsence, UnexcusedAbsence, UnexcusedAbsence], 60), Now);
        risk.Review(Rules, new AttendanceHistory([UnexcusedAbsence, UnexcusedAbsence, UnexcusedAbsence, Present], 60), Now);

        risk.DomainEvents[0].ShouldBeOfType<DropOutRiskRaised>().Rules.ShouldBe(["absent-in-a-row", "far-and-absent"]);
        risk.DomainEvents[1].ShouldBe(new DropOutRiskCleared(risk.EnrolmentId, risk.LearnerId, risk.CohortId));
    }

    [Fact]
    public void A_risk_is_as_old_as_its_first_day()
    {
        var (risk, history) = (DropOutRisk.Watch(_school.Enrol(1)), new AttendanceHistory([UnexcusedAbsence, UnexcusedAbsence, UnexcusedAbsence], null));

        risk.Review(Rules, history, Now);
        risk.Review(Rules, history, Now.AddDays(7));

        risk.RaisedAt.ShouldBe(Now);
    }

    private static IReadOnlyList<FiredRule> Fired(AttendanceStatus[] statuses, decimal? distanceKm = null) =>
        Rules.Fired(new AttendanceHistory(statuses, distanceKm));
}
