using Konexio.Impact.Domain.Indicators;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>What was counted: people once each, and hours as minutes.</summary>
public sealed record GrantFigures
{
    /// <summary>Learners of whom anything is known in the period.</summary>
    public long Learners { get; init; }

    /// <summary>Learners who attended at least once.</summary>
    public long AttendedLearners { get; init; }

    /// <summary>Learners who went through to the end of a cohort.</summary>
    public long CompletedLearners { get; init; }

    /// <summary>Learners with a valid certificate of the period.</summary>
    public long CertifiedLearners { get; init; }

    /// <summary>Learners with at least one published module result.</summary>
    public long Candidates { get; init; }

    /// <summary>Candidates who passed all modules that they sat.</summary>
    public long FullSuccesses { get; init; }

    /// <summary>Candidates who passed only some.</summary>
    public long PartialSuccesses { get; init; }

    /// <summary>Learners with a confirmed mentoring session.</summary>
    public long MentoredLearners { get; init; }

    public long Enrolments { get; init; }

    public long CompletedEnrolments { get; init; }

    public long WithdrawnEnrolments { get; init; }

    /// <summary>Minutes attended, summed over learners.</summary>
    public long AttendedMinutes { get; init; }

    /// <summary>Minutes planned for those who were expected.</summary>
    public long PlannedMinutes { get; init; }

    /// <summary>Attended minutes that another grant pays for, too.</summary>
    public long SharedMinutes { get; init; }

    public long Present { get; init; }

    public long Late { get; init; }

    public long ExcusedAbsences { get; init; }

    public long UnexcusedAbsences { get; init; }

    public long StageCompletions { get; init; }

    public long TrackCompletions { get; init; }

    public long ModulesPassed { get; init; }

    public long ModulesFailed { get; init; }

    public long Certificates { get; init; }

    public long MentoringMinutes { get; init; }

    public long MentoringSessions { get; init; }

    public long WorkshopMinutes { get; init; }

    /// <summary>Attended ÷ planned minutes, to four places; absent where none were planned.</summary>
    /// <example>0.8571</example>
    public decimal? AttendanceRate { get; init; }

    /// <summary>Completed ÷ ended enrolments, to four places; absent where none ended.</summary>
    /// <example>0.7500</example>
    public decimal? CompletionRate { get; init; }

    internal static GrantFigures Of(MeasuredCounts counts) => new()
    {
        Learners = counts[Measure.People],
        AttendedLearners = counts[Measure.AttendedPeople],
        CompletedLearners = counts[Measure.CompletedPeople],
        CertifiedLearners = counts[Measure.CertifiedPeople],
        Candidates = counts[Measure.Candidates],
        FullSuccesses = counts[Measure.FullSuccesses],
        PartialSuccesses = counts[Measure.PartialSuccesses],
        MentoredLearners = counts[Measure.MentoredPeople],
        Enrolments = counts[Measure.Enrolments],
        CompletedEnrolments = counts[Measure.CompletedEnrolments],
        WithdrawnEnrolments = counts[Measure.WithdrawnEnrolments],
        AttendedMinutes = counts[Measure.AttendedMinutes],
        PlannedMinutes = counts[Measure.PlannedMinutes],
        SharedMinutes = counts[Measure.SharedMinutes],
        Present = counts[Measure.Present],
        Late = counts[Measure.Late],
        ExcusedAbsences = counts[Measure.ExcusedAbsences],
        UnexcusedAbsences = counts[Measure.UnexcusedAbsences],
        StageCompletions = counts[Measure.StageCompletions],
        TrackCompletions = counts[Measure.TrackCompletions],
        ModulesPassed = counts[Measure.ModulesPassed],
        ModulesFailed = counts[Measure.ModulesFailed],
        Certificates = counts[Measure.Certificates],
        MentoringMinutes = counts[Measure.MentoringMinutes],
        MentoringSessions = counts[Measure.MentoringSessions],
        WorkshopMinutes = counts[Measure.WorkshopMinutes],
        AttendanceRate = IndicatorValue.Part(counts[Measure.AttendedMinutes], counts[Measure.PlannedMinutes]),
        CompletionRate = IndicatorValue.Part(counts[Measure.CompletedEnrolments], counts[Measure.EndedEnrolments]),
    };
}
