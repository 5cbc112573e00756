using System.Globalization;
using FsCheck.Xunit;
using Konexio.Enrolment.Domain.Calendar;

namespace Konexio.Enrolment.Tests.Calendar;

public sealed class SchoolDayTests
{
    [Theory]
    [InlineData("2026-01-01T22:59:59Z", "2026-01-01")]
    [InlineData("2026-01-01T23:00:00Z", "2026-01-02")]
    [InlineData("2026-07-01T22:00:00Z", "2026-07-02")]
    public void A_day_begins_at_midnight_in_paris(string instant, string day) =>
        SchoolDay.Of(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)).ShouldBe(DateOnly.Parse(day, CultureInfo.InvariantCulture));

    [Property]
    public void A_day_s_end_is_of_that_day_and_a_second_later_is_not(ushort days)
    {
        var day = new DateOnly(1990, 1, 1).AddDays(days);
        SchoolDay.Of(SchoolDay.EndOf(day)).ShouldBe(day);
        SchoolDay.Of(SchoolDay.EndOf(day).AddSeconds(1)).ShouldBe(day.AddDays(1));
    }
}
