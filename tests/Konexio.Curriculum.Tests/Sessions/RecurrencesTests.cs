using FsCheck.Xunit;
using Konexio.Curriculum.Infrastructure.Sessions;

namespace Konexio.Curriculum.Tests.Sessions;

public sealed class RecurrencesTests
{
    private static readonly DateOnly Monday = new(2027, 3, 1);
    private readonly Recurrences _recurrences = new();

    [Theory]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,WE", "2027-03-01 2027-03-03 2027-03-08 2027-03-10")]
    [InlineData("FREQ=WEEKLY;BYDAY=TU;COUNT=1", "2027-03-02")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2", "2027-03-01")]
    [InlineData("freq=daily;until=20270303", "2027-03-01 2027-03-02 2027-03-03")]
    [InlineData("FREQ=MONTHLY;BYDAY=2WE;WKST=MO", "2027-03-10")]
    public void A_rule_gives_its_dates_up_to_and_with_the_last(string rule, string dates) =>
        _recurrences.Expand(rule, Monday, new DateOnly(2027, 3, 12)).Value.ShouldBe(dates.Split(' ').Select(date => DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("")]
    [InlineData("every Monday")]
    [InlineData("FREQ=SOMETIMES")]
    [InlineData("BYDAY=MO")]
    [InlineData("FREQ=WEEKLY;BYDAY=XX")]
    [InlineData("FREQ=WEEKLY;BYDAY=")]
    [InlineData("FREQ=WEEKLY;BYMONTHDAY=32")]
    [InlineData("FREQ=WEEKLY;COUNT=0")]
    [InlineData("FREQ=WEEKLY;INTERVAL=-1")]
    [InlineData("FREQ=WEEKLY;COUNT=99999999999999999999")]
    [InlineData("FREQ=WEEKLY;COUNT=2;UNTIL=20270401")]
    [InlineData("FREQ=WEEKLY;FREQ=DAILY")]
    [InlineData("FREQ=WEEKLY;COLOUR=RED")]
    [InlineData("FREQ=WEEKLY\r\nDTSTART:19700101")]
    public void A_malformed_rule_is_refused(string rule) => ShouldRefuse(rule, "recurrence.malformed");

    [Theory]
    [InlineData("FREQ=SECONDLY")]
    [InlineData("FREQ=hourly;COUNT=2")]
    [InlineData("FREQ=DAILY;BYHOUR=9,10")]
    [InlineData("FREQ=WEEKLY;BYMINUTE=0,30")]
    public void A_rule_within_the_day_is_refused(string rule) => ShouldRefuse(rule, "recurrence.within-the-day");

    [Theory]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=DAILY;BYSETPOS=2")]
    [InlineData("FREQ=DAILY;UNTIL=20200101")]
    public void A_rule_without_a_date_is_refused(string rule) => ShouldRefuse(rule, "recurrence.no-dates");

    [Theory]
    [InlineData("FREQ=DAILY")]
    [InlineData("FREQ=DAILY;COUNT=2147483647")]
    [InlineData("FREQ=DAILY;UNTIL=99991231")]
    public void A_rule_with_too_many_dates_is_refused(string rule) => ShouldRefuse(rule, "recurrence.too-many-dates");

    [Fact]
    public void A_rule_that_steps_beyond_the_calendar_gives_what_it_has() =>
        _recurrences.Expand("FREQ=DAILY;INTERVAL=999999999", Monday, Monday.AddYears(1)).Value.ShouldBe([Monday]);

    [Fact]
    public void A_span_is_in_order_and_bounded()
    {
        _recurrences.Expand("FREQ=DAILY", Monday, Monday.AddDays(-1)).Errors.ShouldHaveSingleItem().Pointer.ShouldBe("/lastDate");
        _recurrences.Expand("FREQ=YEARLY", Monday, DateOnly.MaxValue).Errors.ShouldHaveSingleItem().Code.ShouldBe("recurrence.span-too-long");
    }

    [Property(MaxTest = 300)]
    public void Whatever_a_caller_writes_gives_ordered_dates_of_the_span_or_a_refusal(string? rule, byte interval, ushort span)
    {
        foreach (var written in new[] { rule ?? "", $"FREQ=WEEKLY;INTERVAL={interval};{rule}", $"FREQ=MONTHLY;BYMONTHDAY={interval - 128}" })
        {
            var last = Monday.AddDays(span % 1_000);
            var expanded = _recurrences.Expand(written, Monday, last);

            if (!expanded.Succeeded) expanded.Errors.ShouldAllBe(error => error.Code.StartsWith("recurrence."));
            else
            {
                expanded.Value.Length.ShouldBeInRange(1, Recurrences.MostDates);
                expanded.Value.ShouldBe(expanded.Value.Distinct().Order());
                expanded.Value.ShouldAllBe(date => date >= Monday && date <= last);
            }
        }
    }

    private void ShouldRefuse(string rule, string code)
    {
        var refusal = _recurrences.Expand(rule, Monday, Monday.AddDays(1_000)).Errors.ShouldHaveSingleItem();
        (refusal.Code, refusal.Pointer).ShouldBe((code, "/recurrence"));
    }
}
