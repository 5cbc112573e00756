using System.Globalization;
using FsCheck.Xunit;
using Konexio.Curriculum.Domain.Sessions;

namespace Konexio.Curriculum.Tests.Sessions;

public sealed class SlotTests
{
    [Theory]
    [InlineData("22:00", "01:00")]
    [InlineData("20:00", "00:00")]
    [InlineData("09:00", "09:00")]
    public void A_session_over_midnight_is_refused(string start, string end) =>
        Of("2026-03-02", start, end).ShouldBe(SessionErrors.OverMidnight);

    [Fact]
    public void A_session_longer_than_a_half_day_is_refused()
    {
        Of("2026-03-02", "09:00", "14:00").ShouldBeNull();
        Of("2026-03-02", "09:00", "14:01").ShouldBe(SessionErrors.LongerThanHalfDay);
    }

    [Fact]
    public void A_time_that_the_clocks_skip_is_refused()
    {
        Of("2026-03-29", "02:30", "05:00")!.Code.ShouldBe("session.no-such-time");
        Of("2026-03-29", "00:30", "02:30")!.Code.ShouldBe("session.no-such-time");
    }

    [Theory]
    [InlineData("2026-03-28", 3)]
    [InlineData("2026-03-29", 2)]
    [InlineData("2026-10-24", 3)]
    [InlineData("2026-10-25", 4)]
    public void A_night_class_lasts_as_long_as_the_clocks_let_it(string date, int hours) =>
        Slot.Of(Day(date), new HalfDay(new(1, 0), new(4, 0))).Value.Duration.ShouldBe(TimeSpan.FromHours(hours));

    [Theory]
    [InlineData("2026-03-28", "08:00")]
    [InlineData("2026-03-30", "07:00")]
    [InlineData("2026-10-24", "07:00")]
    [InlineData("2026-10-26", "08:00")]
    public void Nine_in_the_morning_stays_nine_when_the_clocks_change(string date, string utc)
    {
        var slot = Slot.Of(Day(date), ASchool.Morning).Value;

        slot.Start.ShouldBe(new TimeOnly(9, 0));
        slot.StartsAt.ShouldBe(new DateTimeOffset(Day(date).ToDateTime(TimeOnly.Parse(utc, CultureInfo.InvariantCulture)), TimeSpan.Zero));
    }

    [Property]
    public void A_slot_ends_after_it_starts(ushort days, ushort start, ushort minutes)
    {
        var (day, from) = (new DateOnly(1996, 1, 1).AddDays(days), TimeOnly.MinValue.AddMinutes(start % 1440));
        var slot = Slot.Of(day, new HalfDay(from, from.AddMinutes(minutes % 300)));

        if (slot.Succeeded) slot.Value.Duration.ShouldBeGreaterThan(TimeSpan.Zero);
    }

    [Fact]
    public void Slots_that_touch_do_not_overlap()
    {
        var morning = Slot.Of(ASchool.Monday, ASchool.Morning).Value;

        morning.Overlaps(Slot.Of(ASchool.Monday, new HalfDay(new(12, 30), new(14, 0))).Value).ShouldBeFalse();
        morning.Overlaps(Slot.Of(ASchool.Monday, new HalfDay(new(12, 29), new(14, 0))).Value).ShouldBeTrue();
        morning.Overlaps(Slot.Of(ASchool.Monday.AddDays(1), ASchool.Morning).Value).ShouldBeFalse();
    }

    private static SharedKernel.Error? Of(string date, string start, string end) =>
        Slot.Of(Day(date), new HalfDay(Time(start), Time(end))).Errors is [var error, ..] ? error : null;

    private static TimeOnly Time(string time) => TimeOnly.Parse(time, CultureInfo.InvariantCulture);

    private static DateOnly Day(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture);
}
