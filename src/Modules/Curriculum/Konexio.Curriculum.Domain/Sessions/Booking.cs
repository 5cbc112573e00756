using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Domain.Trainers;

namespace Konexio.Curriculum.Domain.Sessions;

/// <summary>When, where and with whom a session takes place.</summary>
public sealed record Booking(Slot Slot, RoomId RoomId, TrainerId TrainerId);

/// <summary>Half-days of one unit on the dates of a recurrence.</summary>
public sealed record SessionSeries(
    string UnitCode, IReadOnlyList<DateOnly> Dates, IReadOnlyList<HalfDay> HalfDays, RoomId RoomId, TrainerId TrainerId);

/// <summary>The sessions of a series, and the dates on which the school rests.</summary>
public sealed record Timetable(IReadOnlyList<Session> Sessions, IReadOnlyList<DateOnly> Holidays);
