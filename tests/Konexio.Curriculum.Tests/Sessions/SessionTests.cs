using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;
using static Konexio.Curriculum.Tests.ASchool;

namespace Konexio.Curriculum.Tests.Sessions;

public sealed class SessionTests
{
    private readonly ASchool _school = new();

    [Fact]
    public void Rescheduling_gives_notice()
    {
        var session = _school.Class();
        var (before, later) = (session.Slot, Booking(Monday.AddDays(1), Afternoon));

        Reschedule(session, later).Succeeded.ShouldBeTrue();

        session.Slot.ShouldBe(later.Slot);
        session.DomainEvents.ShouldBe(
        [
            new SessionRescheduled(
                session.Id, _school.Cohort.Id, before.StartsAt, later.Slot.StartsAt, later.Slot.EndsAt, _school.Site.Id, _school.Room.Id, TheTrainer),
        ]);
    }

    [Fact]
    public void Rescheduling_to_what_it_is_already_tells_nobody()
    {
        var session = _school.Class();

        Reschedule(session, Booking(Monday, Morning)).Succeeded.ShouldBeTrue();

        session.DomainEvents.ShouldBeEmpty();
    }

    [Fact]
    public void A_session_is_not_moved_to_a_holiday_the_past_or_another_cohort_s_dates()
    {
        var session = _school.Class();

        Reschedule(session, Booking(new(2026, 5, 1), Morning)).Error.ShouldBe(SessionErrors.OnPublicHoliday);
        Reschedule(session, Booking(new(2026, 7, 1), Morning)).Error.ShouldBe(SessionErrors.OutsideCohort);
        Reschedule(session, Booking(Monday, Afternoon), at: session.Slot.EndsAt.AddHours(5)).Error.ShouldBe(SessionErrors.InPast);
        session.Slot.Date.ShouldBe(Monday);
        session.DomainEvents.ShouldBeEmpty();
    }

    [Fact]
    public void A_substitute_can_be_named_when_the_hour_has_begun()
    {
        var (session, substitute) = (_school.Class(), new TrainerId(Id(8)));
        _school.Cohort.Revise(Plan with { Trainers = [TheTrainer, substitute] }, _school.Site, [session], enrolled: 0);

        Reschedule(session, Booking(Monday, Morning) with { TrainerId = substitute }, at: session.Slot.StartsAt.AddMinutes(5)).Succeeded.ShouldBeTrue();

        session.DomainEvents.ShouldHaveSingleItem().ShouldBeOfType<SessionRescheduled>().TrainerId.ShouldBe(substitute);
    }

    [Fact]
    public void A_session_whose_register_is_open_stays_where_it_is()
    {
        var session = _school.OpenClass();

        Reschedule(session, Booking(Monday.AddDays(1), Morning)).Error!.Code.ShouldBe("register.wrong-state");
    }

    [Fact]
    public void Cancelling_gives_notice_and_cancels_the_register()
    {
        var session = _school.Class();

        session.Cancel(SessionCancellation.TrainerAbsent, Now).Succeeded.ShouldBeTrue();

        session.IsCancelled.ShouldBeTrue();
        session.Register.Status.ShouldBe(RegisterStatus.Cancelled);
        session.DomainEvents.ShouldBe([new SessionCancelled(session.Id, session.CohortId, session.Slot.StartsAt, SessionCancellation.TrainerAbsent)]);
        session.Cancel(SessionCancellation.Other, Now).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public void What_learners_have_signed_for_is_not_cancelled()
    {
        var session = _school.OpenClass();
        var roster = _school.Roster(1, 2);
        session.Register.NoteAbsence(Learner(2), excused: true, roster);
        session.Register.SignOnTablet(Learner(1), new DocumentId(Id(4)), session.Slot.StartsAt, roster, session.Slot.StartsAt);

        session.Cancel(SessionCancellation.Equipment, Now).Error.ShouldBe(RegisterErrors.HasSignatures);

        session.IsCancelled.ShouldBeFalse();
        session.DomainEvents.ShouldBeEmpty();
    }

    private Result Reschedule(Session session, Booking booking, DateTimeOffset? at = null) =>
        session.Reschedule(booking, _school.Cohort, _school.Site, at ?? Now);

    private Booking Booking(DateOnly date, HalfDay half) => new(Slot.Of(date, half).Value, _school.Room.Id, TheTrainer);
}
