using System.Globalization;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.People;

/// <summary>A date of birth, or only its year where that is all that is known.</summary>
public sealed record BirthDate
{
    private const int EarliestYear = 1900;

    private BirthDate(int year, DateOnly? date) => (Year, Date) = (year, date);

    public int Year { get; }

    /// <summary>Null where only the year is known.</summary>
    public DateOnly? Date { get; }

    /// <summary><c>1990-05-12</c> or <c>1990</c>: what <see cref="Parse"/> reads.</summary>
    public string Text => Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        ?? Year.ToString("0000", CultureInfo.InvariantCulture);

    // France writes 1 January for a person whose birthday is unknown, so that date says no more than its year.
    private bool SaysItsDay => Date is { } date && date is not { Month: 1, Day: 1 };

    public static Result<BirthDate> OfDate(DateOnly date) => Checked(new(date.Year, date));

    public static Result<BirthDate> OfYear(int year) => Checked(new(year, date: null));

    public static Result<BirthDate> Parse(string text)
    {
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return OfYear(year);

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? OfDate(date)
            : PersonErrors.MalformedBirthDate;
    }

    public bool IsAfter(DateOnly today) => Date is { } date ? date > today : Year > today.Year;

    /// <summary>Both could be of one person: the same day, or the same year where one of them says no day.</summary>
    public bool IsCompatibleWith(BirthDate other) =>
        SaysItsDay && other.SaysItsDay ? Date == other.Date : Year == other.Year;

    /// <summary>Both say the same day.</summary>
    public bool IsSameDayAs(BirthDate other) => SaysItsDay && Date == other.Date;

    public override string ToString() => nameof(BirthDate);

    private static Result<BirthDate> Checked(BirthDate birth) =>
        birth.Year < EarliestYear ? PersonErrors.BirthDateTooEarly : birth;
}
