using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Sessions;

public static class SessionErrors
{
    public static Error NotFound => Error.NotFound("session.not-found");

    public static Error OverMidnight => Error.Invalid("session.over-midnight", "/end");

    public static Error LongerThanHalfDay => Error.Invalid("session.longer-than-half-day", "/end");

    /// <summary>The hour that the clocks skip in March.</summary>
    public static Error NoSuchTime => Error.Invalid("session.no-such-time", "/start");

    public static Error HalfDaysOverlap => Error.Invalid("session.half-days-overlap", "/halfDays");

    public static Error OutsideCohort => Error.Invalid("session.outside-cohort", "/date");

    public static Error OnPublicHoliday => Error.Invalid("session.on-public-holiday", "/date");

    public static Error InPast => Error.Invalid("session.in-past", "/date");

    public static Error TrainerNotOfCohort => Error.Conflict("session.trainer-not-of-cohort");

    public static Error RoomTooSmall => Error.Conflict("session.room-too-small");

    public static Error RoomTaken => Error.Conflict("session.room-taken").With("date", UnknownDate);

    public static Error TrainerTaken => Error.Conflict("session.trainer-taken").With("date", UnknownDate);

    public static Error CohortTaken => Error.Conflict("session.cohort-taken").With("date", UnknownDate);

    // Where two bookings came at the same moment, the database refuses one and does not say for which date.
    private static string UnknownDate => "–";
}
