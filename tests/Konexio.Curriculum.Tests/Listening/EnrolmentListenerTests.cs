using FsCheck.Xunit;
using Konexio.Curriculum.Domain.Progress;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Enrolment.Contracts;
using Konexio.SharedKernel;
using static Konexio.Curriculum.Tests.ASchool;

namespace Konexio.Curriculum.Tests.Listening;

public sealed class EnrolmentListenerTests
{
    private readonly Memory _memory = new();

    [Fact]
    public async Task An_enrolled_learner_is_on_the_roster_from_that_day_and_begins_the_stage()
    {
        await _memory.Hear(Enrolled());

        var entry = _memory.Roster.ShouldHaveSingleItem();
        (entry.Covers(Monday.AddDays(-1)), entry.Covers(Monday), entry.DistanceKm).ShouldBe((false, true, 12.5m));
        _memory.Progress.ShouldHaveSingleItem().Outcomes.ShouldAllBe(outcome => outcome.Status == OutcomeStatus.NotStarted);
    }

    [Fact]
    public async Task What_is_heard_twice_is_so_once()
    {
        IIntegrationEvent[] told = [Enrolled(), Suspended(2), Resumed(4), Withdrawn(9)];
        foreach (var one in told)
        {
            await _memory.Hear(one);
            await _memory.Hear(one);
        }

        _memory.Progress.ShouldHaveSingleItem();
        Days(_memory).ShouldBe([0, 1, 4, 5, 6, 7, 8]);
    }

    [Property(MaxTest = 200)]
    public void The_order_of_hearing_does_not_matter(byte order, bool completes)
    {
        IIntegrationEvent[] told = [Enrolled(), Suspended(2), Resumed(4), completes ? Completed(8) : Withdrawn(9)];
        var shuffled = told.Select((one, index) => (one, Key: (index + 1) * (order + 3) % 5)).OrderBy(pair => pair.Key).Select(pair => pair.one);

        var memory = new Memory();
        memory.HearAll(shuffled).GetAwaiter().GetResult();

        Days(memory).ShouldBe([0, 1, 4, 5, 6, 7, 8]);
    }

    [Fact]
    public async Task An_enrolment_in_a_cohort_that_is_not_known_waits()
    {
        var elsewhere = Enrolled() with { CohortId = Id(77) };

        await Should.ThrowAsync<InvalidOperationException>(() => _memory.Hear(elsewhere));

        _memory.Roster.ShouldBeEmpty();
    }

    [Fact]
    public async Task Absences_raise_a_risk_and_a_presence_clears_it_however_often_the_register_is_heard()
    {
        await _memory.Hear(Enrolled());
        _memory.Attendance.AddRange([AttendanceStatus.UnexcusedAbsence, AttendanceStatus.ExcusedAbsence, AttendanceStatus.UnexcusedAbsence]);
        await _memory.Hear(Sealed());
        await _memory.Hear(Sealed());

        var risk = _memory.Risk.ShouldHaveSingleItem();
        risk.Fired.ShouldHaveSingleItem().Code.ShouldBe("absent-in-a-row");
        risk.DomainEvents.ShouldHaveSingleItem().ShouldBeOfType<DropOutRiskRaised>();

        _memory.Attendance.Add(AttendanceStatus.Late);
        await _memory.Hear(Sealed());
        risk.RaisedAt.ShouldBeNull();
        risk.DomainEvents[^1].ShouldBeOfType<DropOutRiskCleared>();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_has_left_or_finished_is_no_risk_any_more(bool completes)
    {
        await _memory.Hear(Enrolled());
        _memory.Attendance.AddRange(Enumerable.Repeat(AttendanceStatus.UnexcusedAbsence, 4));
        await _memory.Hear(Sealed());
        await _memory.Hear(completes ? Completed(9) : Withdrawn(9));
        await _memory.Hear(Sealed());

        var risk = _memory.Risk.ShouldHaveSingleItem();
        (risk.RaisedAt, risk.Fired.Count, risk.DomainEvents.Count).ShouldBe((null, 0, 2));
    }

    private static int[] Days(Memory memory) => [.. Enumerable.Range(0, 15).Where(day => memory.Roster.Single().Covers(Monday.AddDays(day)))];

    private static LearnerEnrolled Enrolled() => new(
        Memory.Enrolment.Value, Learner(1).Value, Id(301), Id(3), "parcours-digital", "autonomie", Id(1), Monday, DistanceKm: 12.5m);

    private static EnrolmentSuspended Suspended(int day) => new(Memory.Enrolment.Value, Learner(1).Value, Id(3), "health", Monday.AddDays(day));

    private static EnrolmentResumed Resumed(int day) => new(Memory.Enrolment.Value, Learner(1).Value, Id(3), Monday.AddDays(day));

    private static EnrolmentWithdrawn Withdrawn(int day) => new(Memory.Enrolment.Value, Learner(1).Value, Id(3), "moved", Monday.AddDays(day));

    private static EnrolmentCompleted Completed(int day) => new(Memory.Enrolment.Value, Learner(1).Value, Id(3), Monday.AddDays(day));

    private static Contracts.RegisterSealed Sealed() => new(
        Id(7), Id(3), 1, "parcours-digital", "autonomie", "debutant", Id(1), Id(2), Monday, 210, [new(Learner(1).Value, "unexcusedAbsence")]);
}
