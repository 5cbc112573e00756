using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Domain.Tracks;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Sessions;

public readonly record struct SessionId(Guid Value) : IId<SessionId>
{
    public static SessionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One half-day of a cohort in a room, together with its register.</summary>
public sealed class Session : AggregateRoot
{
    private Session()
    {
    }

    internal Session(Cohort cohort, Unit unit, Booking booking, DateTimeOffset now)
    {
        Id = new SessionId(Guid.CreateVersion7(now));
        (CohortId, Stage, SiteId) = (cohort.Id, cohort.Stage, cohort.SiteId);
        (UnitCode, UnitTitle, ChangedAt) = (unit.Code, unit.Title.French, now);
        Take(booking);
        Register = new Register(this);
    }

    public SessionId Id { get; private set; }

    public CohortId CohortId { get; private set; }

    public StageRef Stage { get; private set; } = null!;

    public string UnitCode { get; private set; } = "";

    /// <summary>As in the other documents of the training, which are in French.</summary>
    public string UnitTitle { get; private set; } = "";

    public SiteId SiteId { get; private set; }

    public Slot Slot { get; private set; } = null!;

    public RoomId RoomId { get; private set; }

    public TrainerId TrainerId { get; private set; }

    internal Booking Booking => new(Slot, RoomId, TrainerId);

    public Register Register { get; private set; } = null!;

    /// <summary>Counts what calendars must take over: each rescheduling, and the cancellation.</summary>
    public int Revision { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    public SessionCancellation? Cancellation { get; private set; }

    public bool IsCancelled => CancelledAt is not null;

    /// <summary>Changes time, room or trainer while the register is not open. A substitute may be named as long as it is not sealed: who teaches signs.</summary>
    public Result Reschedule(Booking booking, Cohort cohort, Site site, DateTimeOffset now)
    {
        if (cohort.Id != CohortId) throw new ArgumentException("It is not the session's cohort.", nameof(cohort));
        var substitutes = Register.Status == RegisterStatus.Open && booking with { TrainerId = TrainerId } == Booking;
        if (Register.Status != RegisterStatus.Planned && !substitutes) return RegisterErrors.WrongState(Register.Status);
        if (booking == Booking) return Result.Success;
        if (booking.Slot != Slot && booking.Slot.StartsAt <= now) return SessionErrors.InPast;
        if (cohort.Refusal(booking, site) is { } refusal) return refusal;

        var previous = Slot;
        Take(booking);
        Register.VoidTrainerSignature();
        Revise(now);
        Raise(new SessionRescheduled(Id, CohortId, previous.StartsAt, Slot.StartsAt, Slot.EndsAt, SiteId, RoomId, TrainerId));
        return Result.Success;
    }

    public Result Cancel(SessionCancellation reason, DateTimeOffset now)
    {
        var cancelled = Register.Cancel();
        if (!cancelled.Succeeded) return cancelled;

        (CancelledAt, Cancellation) = (now, reason);
        Revise(now);
        Raise(new SessionCancelled(Id, CohortId, Slot.StartsAt, reason));
        return Result.Success;
    }

    private void Revise(DateTimeOffset now) => (Revision, ChangedAt) = (Revision + 1, now);

    internal void Tell(IDomainEvent happened) => Raise(happened);

    private void Take(Booking booking) => (Slot, RoomId, TrainerId) = (booking.Slot, booking.RoomId, booking.TrainerId);
}
