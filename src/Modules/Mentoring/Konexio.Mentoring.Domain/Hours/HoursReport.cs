using Konexio.Mentoring.Domain.Companies;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Hours;

/// <summary>The days of a report, both included.</summary>
public sealed record ReportPeriod
{
    /// <summary>Ten years.</summary>
    private const int MostDays = 3653;

    private ReportPeriod(DateOnly from, DateOnly to) => (From, To) = (from, to);

    public DateOnly From { get; }

    public DateOnly To { get; }

    public static Result<ReportPeriod> Of(DateOnly from, DateOnly to) =>
        to < from || to.DayNumber - from.DayNumber > MostDays ? HoursErrors.WrongPeriod : new ReportPeriod(from, to);

    /// <summary>The part of a yearly pledge that falls into it, in whole minutes: each day counts for its year's 365 or 366.</summary>
    /// <param name="hours">The pledge for a year.</param>
    /// <param name="agreedFrom">The first day of the agreement.</param>
    /// <param name="agreedUntil">Its last; null where it has none.</param>
    public int PledgedMinutes(int hours, DateOnly agreedFrom, DateOnly? agreedUntil)
    {
        var (first, last) = (From > agreedFrom ? From : agreedFrom, agreedUntil is { } until && until < To ? until : To);
        var minutes = 0m;
        for (var year = first.Year; year <= last.Year; year++)
        {
            var (opens, closes) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            var days = (last < closes ? last : closes).DayNumber - (first > opens ? first : opens).DayNumber + 1;
            if (days > 0) minutes += hours * 60m * days / (DateTime.IsLeapYear(year) ? 366 : 365);
        }

        return (int)decimal.Round(minutes, MidpointRounding.AwayFromZero);
    }
}

/// <summary>Minutes of one kind in one month.</summary>
/// <param name="Month">The month's first day.</param>
/// <param name="Kind">What for.</param>
/// <param name="Minutes">How many, after what was taken back.</param>
public sealed record MonthlyMinutes(DateOnly Month, HoursKind Kind, int Minutes);

/// <summary>What a company gave in a period, and what it had pledged. It names no mentee, and has no line that is about one alone.</summary>
public sealed record HoursReport(CompanyId CompanyId, ReportPeriod Period, int PledgedMinutes, IReadOnlyList<MonthlyMinutes> Lines)
{
    public int GivenMinutes => Lines.Sum(line => line.Minutes);

    public static HoursReport Of(CompanyId company, ReportPeriod period, int pledgedMinutes, IEnumerable<HoursEntry> entries) => new(
        company, period, pledgedMinutes,
        [.. entries.Where(entry => entry.CompanyId == company && entry.On >= period.From && entry.On <= period.To)
            .GroupBy(entry => (Month: new DateOnly(entry.On.Year, entry.On.Month, 1), entry.Kind))
            .Select(group => new MonthlyMinutes(group.Key.Month, group.Key.Kind, group.Sum(entry => entry.Minutes)))
            .Where(line => line.Minutes != 0)
            .OrderBy(line => line.Month).ThenBy(line => line.Kind)]);
}

public static class HoursErrors
{
    public static Error WrongPeriod => Error.Invalid("hours.wrong-period", "/to");
}
