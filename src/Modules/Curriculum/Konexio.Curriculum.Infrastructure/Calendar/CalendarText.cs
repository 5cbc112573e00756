using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Konexio.Curriculum.Domain.Sessions;

namespace Konexio.Curriculum.Infrastructure.Calendar;

/// <summary>
/// Sessions as iCalendar text (RFC 5545). The same sessions give the same text, so that a calendar program which asks again learns
/// that nothing has changed.
/// </summary>
internal static class CalendarText
{
    public const string MediaType = "text/calendar";

    private const string Paris = "Europe/Paris";
    private const string Hourly = "PT1H";

    // The European rules of summer time have been the same since 1996.
    private static readonly DateTime FirstYear = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    public static string Of(string name, IEnumerable<CalendarSession> sessions)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Konexio//Konexio.Api//FR", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("X-WR-TIMEZONE", Paris);
        calendar.AddProperty("X-PUBLISHED-TTL", Hourly);
        var refresh = new CalendarProperty("REFRESH-INTERVAL", Hourly);
        refresh.AddParameter("VALUE", "DURATION");
        calendar.Properties.Add(refresh);
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(Paris, FirstYear, includeHistoricalData: false));
        calendar.Events.AddRange(sessions.Select(EventOf));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalendarEvent EventOf(CalendarSession session) => new()
    {
        Uid = $"{session.Id}@konexio",
        Summary = session.IsCancelled ? $"Annulé : {session.Title}" : session.Title,
        Location = session.Place,
        Description = session.Cohort,
        DtStart = Wall(session.Slot, session.Slot.Start),
        DtEnd = Wall(session.Slot, session.Slot.End),
        Sequence = session.Revision,
        DtStamp = new CalDateTime(session.ChangedAt.UtcDateTime),
        LastModified = new CalDateTime(session.ChangedAt.UtcDateTime),
        Status = session.IsCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
    };

    private static CalDateTime Wall(Slot slot, TimeOnly time) => new(slot.Date, time, Paris);
}
