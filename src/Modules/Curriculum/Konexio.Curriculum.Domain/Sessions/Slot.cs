using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Sessions;

/// <summary>Times of day, as the wall clock shows them.</summary>
public sealed record HalfDay(TimeOnly Start, TimeOnly End);

/// <summary>A half-day of one date, in the time of Paris, and the instants that this means.</summary>
public sealed record Slot
{
    // A longer one would be two half-days, each with signatures of its own.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(5);

    private Slot()
    {
    }

    public DateOnly Date { get; private init; }

    public TimeOnly Start { get; private init; }

    public TimeOnly End { get; private init; }

    public DateTimeOffset StartsAt { get; private init; }

    public DateTimeOffset EndsAt { get; private init; }

    public TimeSpan Duration => EndsAt - StartsAt;

    public static Result<Slot> Of(DateOnly date, HalfDay halfDay)
    {
        var (start, end) = halfDay;
        if (end <= start) return SessionErrors.OverMidnight;
        if (end - start > Longest) return SessionErrors.LongerThanHalfDay;
        if (SchoolDay.At(date, start) is not { } startsAt || SchoolDay.At(date, end) is not { } endsAt)
            return SessionErrors.NoSuchTime.With("date", $"{date:yyyy-MM-dd}");

        return new Slot { Date = date, Start = start, End = end, StartsAt = startsAt, EndsAt = endsAt };
    }

    public bool Overlaps(Slot other) => StartsAt < other.EndsAt && other.StartsAt < EndsAt;
}
