using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Infrastructure.Sessions;

/// <summary>Recurrence rules as Ical.Net reads them, within bounds: a rule comes from outside and could go on for ever.</summary>
internal sealed class Recurrences : IRecurrences
{
    internal const int MostDates = 400;
    internal const int LongestSpan = 3 * 366;

    // Some rules match no date at all, such as 30 February; they are given up after so many steps, which cover the longest span.
    private static readonly EvaluationOptions Bounded = new() { MaxUnmatchedIncrementsLimit = LongestSpan };

    private static readonly string[] WithinTheDay = ["FREQ=SECONDLY", "FREQ=MINUTELY", "FREQ=HOURLY", "BYHOUR=", "BYMINUTE=", "BYSECOND="];
    private static readonly string[] Frequencies = ["FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY"];

    public Result<DateOnly[]> Expand(string rule, DateOnly first, DateOnly last)
    {
        if (last < first) return RecurrenceErrors.EndsBeforeStart;
        if (last.DayNumber - first.DayNumber > LongestSpan) return RecurrenceErrors.SpanTooLong.With("days", LongestSpan);

        var parts = rule.Trim().ToUpperInvariant().Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Any(part => WithinTheDay.Any(unit => part.StartsWith(unit, StringComparison.Ordinal)))) return RecurrenceErrors.WithinTheDay;
        if (!parts.Any(Frequencies.Contains) || NamesOf(parts).Distinct(StringComparer.Ordinal).Count() < parts.Length || Read(parts) is not { } read)
            return RecurrenceErrors.Malformed;

        var dates = DatesOf(read, first, last);
        if (dates.Length > MostDates) return RecurrenceErrors.TooManyDates.With("max", MostDates);

        return dates.Length > 0 ? dates : RecurrenceErrors.NoDates;
    }

    private static IEnumerable<string> NamesOf(string[] parts) => parts.Select(part => part.Split('=')[0]);

    private static RecurrenceRule? Read(string[] parts)
    {
        try
        {
            return new RecurrenceRule(string.Join(';', parts));
        }
        catch (Exception malformed) when (malformed is ArgumentException or FormatException or OverflowException)
        {
            return null;
        }
    }

    private static DateOnly[] DatesOf(RecurrenceRule rule, DateOnly first, DateOnly last)
    {
        // Ical.Net steps beyond the end, which the end of the calendar does not allow.
        if (rule.Until?.Date > last) rule.Until = new CalDateTime(last);

        var start = new CalDateTime(first);
        List<DateOnly> dates = [];
        try
        {
            var found = new RecurrencePatternEvaluator(rule).Evaluate(start, start, Bounded).Select(period => period.StartTime.Date);
            dates.AddRange(found.TakeWhile(date => date <= last).Take(MostDates + 1));
        }
        catch (Exception exhausted) when (exhausted is EvaluationOutOfRangeException or EvaluationLimitExceededException)
        {
            // What was found until then is all that there is.
        }

        return [.. dates];
    }
}
