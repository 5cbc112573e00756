using System.Globalization;
using FsCheck.Xunit;
using Konexio.SharedKernel;

namespace Konexio.BuildingBlocks.Tests;

public sealed class SchoolDayTests
{
    [Theory]
    [InlineData("2026-01-01T22:59:59Z", "2026-01-01")]
    [InlineData("2026-01-01T23:00:00Z", "2026-01-02")]
    [InlineData("2026-07-01T22:00:00Z", "2026-07-02")]
    public void A_day_begins_at_midnight_in_Paris(string instant, string day) =>
        SchoolDay.Of(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)).ShouldBe(DateOnly.Parse(day, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-03-29", "01:59", "2026-03-29T00:59:00Z")]
    [InlineData("2026-03-29", "02:00", null)]
    [InlineData("2026-03-29", "02:59", null)]
    [InlineData("2026-03-29", "03:00", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-25", "01:59", "2026-10-24T23:59:00Z")]
    [InlineData("2026-10-25", "02:00", "2026-10-25T00:00:00Z")]
    [InlineData("2026-10-25", "02:59", "2026-10-25T00:59:00Z")]
    [InlineData("2026-10-25", "03:00", "2026-10-25T02:00:00Z")]
    public void The_nights_on_which_the_clocks_change(string day, string time, string? instant) =>
        SchoolDay.At(DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture))
            .ShouldBe(instant is null ? null : DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture));

    [Property]
    public void An_instant_has_the_date_of_its_wall_clock(ushort days, ushort minutes)
    {
        var (day, time) = (new DateOnly(1996, 1, 1).AddDays(days), TimeOnly.MinValue.AddMinutes(minutes));

        if (SchoolDay.At(day, time) is { } instant) SchoolDay.Of(instant).ShouldBe(day);
    }

    [Property]
    public void A_day_s_end_is_of_that_day_and_a_second_later_is_not(ushort days)
    {
        var day = new DateOnly(1990, 1, 1).AddDays(days);
        SchoolDay.Of(SchoolDay.EndOf(day)).ShouldBe(day);
        SchoolDay.Of(SchoolDay.EndOf(day).AddSeconds(1)).ShouldBe(day.AddDays(1));
    }
}
