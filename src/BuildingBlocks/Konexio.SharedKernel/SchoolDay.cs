namespace Konexio.SharedKernel;

/// <summary>The school's dates and times of day are those of Europe/Paris, whatever the clock's offset.</summary>
public static class SchoolDay
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static DateOnly Of(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Paris).DateTime);

    /// <summary>
    /// The instant (UTC) that the wall clock shows; none in the hour skipped in March. In the hour that comes twice in October
    /// it is the first, so that later times of day are never earlier instants.
    /// </summary>
    public static DateTimeOffset? At(DateOnly day, TimeOnly time)
    {
        var wall = day.ToDateTime(time);
        if (Paris.IsInvalidTime(wall)) return null;

        var offset = Paris.IsAmbiguousTime(wall) ? Paris.GetAmbiguousTimeOffsets(wall).Max() : Paris.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }

    /// <summary>The day's last second, so that a deadline still shows its own date in Paris.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => At(day, new TimeOnly(23, 59, 59))!.Value;
}
