namespace Konexio.Curriculum.Domain.Calendar;

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
    internal static DateTimeOffset? At(DateOnly day, TimeOnly time)
    {
        var wall = day.ToDateTime(time);
        if (Paris.IsInvalidTime(wall)) return null;

        var offset = Paris.IsAmbiguousTime(wall) ? Paris.GetAmbiguousTimeOffsets(wall).Max() : Paris.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }
}
