namespace Konexio.Impact.Domain.Surveys;

/// <summary>When a learner is asked.</summary>
public enum SurveyWave
{
    /// <summary>On the day on which they begin.</summary>
    Entry,

    /// <summary>On the day on which they end, at the end of the cohort or before.</summary>
    Exit,
    Months3,
    Months6,
    Months12,
}

/// <summary>On which day each wave is due, and how long it can be answered.</summary>
public static class SurveyCalendar
{
    private const int DaysNearTraining = 30;
    private const int DaysAfterwards = 60;

    /// <summary>The day; null where it cannot be known yet. Who never began is never asked, and who left before the end is asked like all others.</summary>
    public static DateOnly? DueOn(SurveyWave wave, DateOnly? begunOn, DateOnly? endedOn) => (wave, begunOn, endedOn) switch
    {
        (_, null, _) => null,
        (SurveyWave.Entry, { } begun, _) => begun,
        (_, _, { } ended) => ended.AddMonths(MonthsAfterEnd(wave)),
        _ => null,
    };

    /// <summary>How many days an invitation can be answered, counted from the day on which it was due.</summary>
    public static int DaysOpen(SurveyWave wave) => wave is SurveyWave.Entry or SurveyWave.Exit ? DaysNearTraining : DaysAfterwards;

    /// <summary>Whether a wave that was due on this day may still be opened: what is long past is no longer what was asked for.</summary>
    public static bool IsOpen(SurveyWave wave, DateOnly dueOn, DateOnly today) => dueOn <= today && today < dueOn.AddDays(DaysOpen(wave));

    public static int MonthsAfterEnd(SurveyWave wave) => wave switch
    {
        SurveyWave.Months3 => 3,
        SurveyWave.Months6 => 6,
        SurveyWave.Months12 => 12,
        _ => 0,
    };
}
