using FsCheck.Xunit;
using Konexio.Curriculum.Domain.Calendar;

namespace Konexio.Curriculum.Tests.Calendar;

public sealed class PublicHolidaysTests
{
    // Month/day of Easter Sunday from 1990 to 2050.
    private const string Known = """
        4/15 3/31 4/19 4/11 4/3 4/16 4/7 3/30 4/12 4/4 4/23 4/15 3/31 4/20 4/11
        3/27 4/16 4/8 3/23 4/12 4/4 4/24 4/8 3/31 4/20 4/5 3/27 4/16 4/1 4/21
        4/12 4/4 4/17 4/9 3/31 4/20 4/5 3/28 4/16 4/1 4/21 4/13 3/28 4/17 4/9
        3/25 4/13 4/5 4/25 4/10 4/1 4/21 4/6 3/29 4/17 4/9 3/25 4/14 4/5 4/18
        4/10
        """;

    [Fact]
    public void Easter_is_as_in_the_table()
    {
        var expected = Known.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToList();

        expected.Count.ShouldBe(61);
        Enumerable.Range(1990, 61).Select(PublicHolidays.Easter).Select(day => $"{day.Month}/{day.Day}").ShouldBe(expected);
    }

    [Fact]
    public void Easter_agrees_with_Gauss_for_all_years_of_the_calendar()
    {
        for (var year = 1583; year <= 4099; year++)
            PublicHolidays.Easter(year).ShouldBe(Gauss(year));
    }

    [Property]
    public void Easter_is_a_Sunday_between_22_March_and_25_April(ushort years)
    {
        var easter = PublicHolidays.Easter(1583 + (years % 2500));

        easter.DayOfWeek.ShouldBe(DayOfWeek.Sunday);
        easter.ShouldBeInRange(new DateOnly(easter.Year, 3, 22), new DateOnly(easter.Year, 4, 25));
    }

    [Fact]
    public void The_eleven_holidays_of_2026() =>
        PublicHolidays.Of(2026, alsaceMoselle: false).Select(holiday => $"{holiday.On:MM-dd} {holiday.Name.French}").ShouldBe(
        [
            "01-01 Jour de l'An", "04-06 Lundi de Pâques", "05-01 Fête du Travail", "05-08 Victoire 1945", "05-14 Ascension",
            "05-25 Lundi de Pentecôte", "07-14 Fête nationale", "08-15 Assomption", "11-01 Toussaint", "11-11 Armistice 1918", "12-25 Noël",
        ]);

    [Fact]
    public void Alsace_and_Moselle_keep_Good_Friday_and_26_December_too() =>
        PublicHolidays.Of(2026, alsaceMoselle: true).Except(PublicHolidays.Of(2026, alsaceMoselle: false)).Select(holiday => holiday.On)
            .ShouldBe([new DateOnly(2026, 4, 3), new DateOnly(2026, 12, 26)]);

    [Fact]
    public void Two_holidays_may_fall_on_one_day() =>
        PublicHolidays.Of(2008, alsaceMoselle: false).Count(holiday => holiday.On == new DateOnly(2008, 5, 1)).ShouldBe(2);

    [Property]
    public void A_day_is_a_holiday_exactly_when_it_is_listed(ushort days, bool alsaceMoselle)
    {
        var day = new DateOnly(1990, 1, 1).AddDays(days);

        PublicHolidays.Include(day, alsaceMoselle).ShouldBe(PublicHolidays.Of(day.Year, alsaceMoselle).Any(holiday => holiday.On == day));
    }

    // Gauss's rule with the corrections of his later paper: another form than the one under test.
    private static DateOnly Gauss(int year)
    {
        var (a, b, c, k) = (year % 19, year % 4, year % 7, year / 100);
        var p = (13 + (8 * k)) / 25;
        var m = (15 - p + k - (k / 4)) % 30;
        var n = (4 + k - (k / 4)) % 7;
        var d = ((19 * a) + m) % 30;
        var e = ((2 * b) + (4 * c) + (6 * d) + n) % 7;
        var afterMarch = d + e - 9;
        if (d == 29 && e == 6) afterMarch = 19;
        if (d == 28 && e == 6 && ((11 * m) + 11) % 30 < 19) afterMarch = 18;
        return new DateOnly(year, 3, 31).AddDays(afterMarch);
    }
}
