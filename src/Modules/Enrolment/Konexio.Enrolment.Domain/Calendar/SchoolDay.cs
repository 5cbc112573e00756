namespace Konexio.Enrolment.Domain.Calendar;

/// <summary>The school's dates are those of Europe/Paris, whatever the clock's offset.</summary>
public static class SchoolDay
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static DateOnly Of(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Paris).DateTime);

    /// <summary>The day's last second, so that a deadline still shows its own date in Paris.</summary>
    public static DateTimeOffset EndOf(DateOnly day)
    {
        var end = day.ToDateTime(new TimeOnly(23, 59, 59));
        return new DateTimeOffset(end, Paris.GetUtcOffset(end)).ToUniversalTime();
    }
}
