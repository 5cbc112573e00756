using Konexio.Curriculum.Domain.Languages;

namespace Konexio.Curriculum.Domain.Calendar;

public sealed record PublicHoliday(DateOnly On, Wording Name);

/// <summary>
/// The public holidays of France (Code du travail, L3133-1) and, as an option, the two more of Alsace and Moselle (L3134-13).
/// </summary>
public static class PublicHolidays
{
    /// <summary>All holidays of a year by date. Two may fall on one day, as Ascension did on 1 May 2008.</summary>
    public static IReadOnlyList<PublicHoliday> Of(int year, bool alsaceMoselle)
    {
        var easter = Easter(year);
        List<PublicHoliday> holidays =
        [
            On(new(year, 1, 1), "Jour de l'An", "New Year's Day"),
            On(easter.AddDays(1), "Lundi de Pâques", "Easter Monday"),
            On(new(year, 5, 1), "Fête du Travail", "Labour Day"),
            On(new(year, 5, 8), "Victoire 1945", "Victory in Europe Day"),
            On(easter.AddDays(39), "Ascension", "Ascension Day"),
            On(easter.AddDays(50), "Lundi de Pentecôte", "Whit Monday"),
            On(new(year, 7, 14), "Fête nationale", "National Day"),
            On(new(year, 8, 15), "Assomption", "Assumption Day"),
            On(new(year, 11, 1), "Toussaint", "All Saints' Day"),
            On(new(year, 11, 11), "Armistice 1918", "Armistice Day"),
            On(new(year, 12, 25), "Noël", "Christmas Day"),
        ];
        if (alsaceMoselle)
        {
            holidays.Add(On(easter.AddDays(-2), "Vendredi saint", "Good Friday"));
            holidays.Add(On(new(year, 12, 26), "Saint-Étienne", "Saint Stephen's Day"));
        }

        return [.. holidays.OrderBy(holiday => holiday.On)];
    }

    public static bool Include(DateOnly day, bool alsaceMoselle) => Of(day.Year, alsaceMoselle).Any(holiday => holiday.On == day);

    /// <summary>Easter Sunday by the Gregorian rule, in Meeus's form (Astronomical Algorithms, chapter 8).</summary>
    internal static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, ofCentury) = (year / 100, year % 100);
        var moonShift = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - moonShift + 15) % 30;
        var toSunday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * toSunday)) / 451;
        return new DateOnly(year, 3, 22).AddDays(epact + toSunday - (7 * late));
    }

    private static PublicHoliday On(DateOnly day, string french, string english) => new(day, new Wording(french, english));
}
