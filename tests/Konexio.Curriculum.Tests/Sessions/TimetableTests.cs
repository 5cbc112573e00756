using FsCheck.Xunit;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Domain.Tracks;
using Konexio.Curriculum.Domain.Trainers;
using static Konexio.Curriculum.Tests.ASchool;

namespace Konexio.Curriculum.Tests.Sessions;

public sealed class TimetableTests
{
    private readonly ASchool _school = new();

    [Fact]
    public void Each_half_day_of_each_date_is_a_session_with_a_planned_register()
    {
        var timetable = _school.Schedule([Monday, Monday.AddDays(2)], [Morning, Afternoon]).Value;

        timetable.Sessions.Select(session => (session.Slot.Date, session.Slot.Start)).ShouldBe(
        [
            (Monday, Morning.Start), (Monday, Afternoon.Start), (Monday.AddDays(2), Morning.Start), (Monday.AddDays(2), Afternoon.Start),
        ]);
        timetable.Sessions.ShouldAllBe(session => session.Register.Status == RegisterStatus.Planned && session.CohortId == _school.Cohort.Id);
        timetable.Sessions[0].UnitTitle.ShouldBe("Premiers pas : ordinateur, fichiers, internet");
        timetable.Sessions.Select(session => session.Id).ShouldBeUnique();
    }

    [Fact]
    public void Nobody_comes_on_a_public_holiday()
    {
        DateOnly[] fridays = [new(2026, 4, 24), new(2026, 5, 1), new(2026, 5, 8), new(2026, 5, 15)];

        var timetable = _school.Schedule(fridays, [Morning]).Value;

        timetable.Sessions.Select(session => session.Slot.Date).ShouldBe([fridays[0], fridays[3]]);
        timetable.Holidays.ShouldBe([fridays[1], fridays[2]]);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void Good_Friday_is_a_holiday_in_Alsace_and_Moselle_alone(bool alsaceMoselle, int sessions) =>
        new ASchool(alsaceMoselle).Schedule([new(2026, 4, 3)], [Morning]).Value.Sessions.Count.ShouldBe(sessions);

    [Property(MaxTest = 200)]
    public void No_date_is_lost_and_none_comes_twice(byte[] days)
    {
        var dates = days.Select(day => Monday.AddDays(day % 120)).ToList();

        var timetable = new ASchool().Schedule(dates, [Morning]).Value;

        timetable.Sessions.Select(session => session.Slot.Date).Concat(timetable.Holidays).Order().ShouldBe(dates.Distinct().Order());
    }

    [Fact]
    public void Half_days_that_overlap_are_refused() =>
        _school.Schedule([Monday], [Morning, new HalfDay(new(12, 0), new(14, 0))]).Errors.ShouldBe([SessionErrors.HalfDaysOverlap]);

    [Fact]
    public void A_half_day_over_midnight_is_refused() =>
        _school.Schedule([Monday], [new HalfDay(new(22, 0), new(1, 0))]).Errors.ShouldBe([SessionErrors.OverMidnight.At("/halfDays/0/end")]);

    [Fact]
    public void A_date_outside_the_cohort_is_refused_and_named()
    {
        var refusal = _school.Schedule([Monday, Monday.AddDays(-1)], [Morning]).Errors.ShouldHaveSingleItem();

        refusal.Code.ShouldBe("session.outside-cohort");
        refusal.Arguments["date"].ShouldBe("2026-03-01");
    }

    [Fact]
    public void A_unit_of_another_stage_is_refused() =>
        _school.Schedule([Monday], [Morning], unit: "pcie").Errors.ShouldBe([TrackErrors.UnitNotFound]);

    [Fact]
    public void A_trainer_of_another_cohort_is_refused() =>
        ShouldRefuse(_school.Room.Id, new TrainerId(Id(8)), "session.trainer-not-of-cohort");

    [Fact]
    public void A_room_of_another_site_is_refused() => ShouldRefuse(new RoomId(Id(8)), TheTrainer, "room.not-found");

    [Fact]
    public void A_retired_room_is_refused()
    {
        _school.Site.RetireRoom(_school.Room.Id);

        ShouldRefuse(_school.Room.Id, TheTrainer, "room.retired");
    }

    [Fact]
    public void A_room_with_fewer_seats_than_the_cohort_has_places_is_refused()
    {
        var small = _school.Site.AddRoom(new RoomDetails("Bureau", Seats: 14, Computers: 2, StepFreeAccess: true), Now).Value;

        ShouldRefuse(small.Id, TheTrainer, "session.room-too-small");
    }

    [Fact]
    public void A_cancelled_cohort_plans_nothing_more()
    {
        _school.Cohort.Cancel([], Now);

        _school.Schedule([Monday], [Morning]).Errors.ShouldHaveSingleItem().Code.ShouldBe(CohortErrors.WrongState(CohortPlanStatus.Cancelled).Code);
    }

    private void ShouldRefuse(RoomId room, TrainerId trainer, string code) =>
        _school.Cohort.Schedule(new SessionSeries("debutant", [Monday], [Morning], room, trainer), _school.Track, _school.Site, Now)
            .Errors.ShouldHaveSingleItem().Code.ShouldBe(code);
}
