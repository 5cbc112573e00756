using Konexio.Impact.Domain.Indicators;

namespace Konexio.Impact.Infrastructure.Reporting;

/// <summary>Under which column each measure is kept: sums that are added up, and people who are counted once each.</summary>
internal static class MeasureColumns
{
    /// <summary>What is added up for each learner, cohort and month.</summary>
    public static readonly IReadOnlyList<(Measure Measure, string Column)> Sums =
    [
        (Measure.Enrolments, "enrolments"),
        (Measure.CompletedEnrolments, "completed_enrolments"),
        (Measure.WithdrawnEnrolments, "withdrawn_enrolments"),
        (Measure.AttendedMinutes, "attended_minutes"),
        (Measure.PlannedMinutes, "planned_minutes"),
        (Measure.Present, "present"),
        (Measure.Late, "late"),
        (Measure.ExcusedAbsences, "excused_absences"),
        (Measure.UnexcusedAbsences, "unexcused_absences"),
        (Measure.StageCompletions, "stage_completions"),
        (Measure.TrackCompletions, "track_completions"),
        (Measure.ModulesPassed, "modules_passed"),
        (Measure.ModulesFailed, "modules_failed"),
        (Measure.Certificates, "certificates"),
        (Measure.MentoringMinutes, "mentoring_minutes"),
        (Measure.MentoringSessions, "mentoring_sessions"),
        (Measure.WorkshopMinutes, "workshop_minutes"),
        (Measure.SkillsMeasured, "skills_measured"),
        (Measure.SkillsGain, "skills_gain"),
    ];

    /// <summary>Who counts as one, by what is added up for them.</summary>
    public static readonly IReadOnlyList<(Measure Measure, string Column, string Condition)> People =
    [
        (Measure.People, "people", "true"),
        (Measure.AttendedPeople, "attended_people", "attended_minutes > 0"),
        (Measure.CompletedPeople, "completed_people", "completed_enrolments > 0"),
        (Measure.CertifiedPeople, "certified_people", "certificates > 0"),
        (Measure.Candidates, "candidates", "modules_passed + modules_failed > 0"),
        (Measure.FullSuccesses, "full_successes", "modules_passed > 0 and modules_failed = 0"),
        (Measure.PartialSuccesses, "partial_successes", "modules_passed > 0 and modules_failed > 0"),
        (Measure.MentoredPeople, "mentored_people", "mentoring_sessions > 0"),
        (Measure.MeasuredPeople, "measured_people", "skills_measured > 0"),
    ];

    /// <summary>People and sums, in the order of their columns.</summary>
    public static readonly IReadOnlyList<(Measure Measure, string Column)> Counted = [.. People.Select(one => (one.Measure, one.Column)), .. Sums];

    /// <summary>What one cell of a grant's report holds, in the order of its columns.</summary>
    public static readonly IReadOnlyList<(Measure Measure, string Column)> Cell = [.. Counted, (Measure.SharedMinutes, "shared_minutes")];

    /// <summary>The columns of a cell, to be selected.</summary>
    public static readonly string CellColumns = string.Join(", ", Cell.Select(one => one.Column));

    /// <summary>The measures of a row that was selected by <see cref="CellColumns"/>.</summary>
    public static MeasuredCounts Read(Npgsql.NpgsqlDataReader row, int first) => Read(row, first, Cell);

    public static MeasuredCounts Read(Npgsql.NpgsqlDataReader row, int first, IReadOnlyList<(Measure Measure, string Column)> columns) =>
        new(columns.Select((one, index) => (one.Measure, Value: row.GetInt64(first + index))).ToDictionary(one => one.Measure, one => one.Value));
}
