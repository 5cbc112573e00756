namespace Konexio.Curriculum.Domain.Calendar;

public interface ICalendarLinks
{
    Task<CalendarLink?> Find(CalendarLinkId id, CancellationToken ct);

    Task<CalendarLink?> FindBySecret(byte[] secretHash, CancellationToken ct);

    Task Add(CalendarLink link, CancellationToken ct);
}
