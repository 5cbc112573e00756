namespace Konexio.Impact.Domain.Indicators;

/// <summary>What can be counted in the facts of a scope and a period; numerators and denominators are named by it.</summary>
public enum Measure
{
    /// <summary>Learners of whom anything is known: enrolled, present or absent, examined, mentored.</summary>
    People,

    /// <summary>Learners who attended at least once.</summary>
    AttendedPeople,

    /// <summary>Learners who went through to the end of a cohort.</summary>
    CompletedPeople,

    /// <summary>Learners with a valid certificate.</summary>
    CertifiedPeople,

    /// <summary>Learners with a result in at least one module.</summary>
    Candidates,

    /// <summary>Candidates who passed all the modules that they sat.</summary>
    FullSuccesses,

    /// <summary>Candidates who passed some of the modules that they sat.</summary>
    PartialSuccesses,

    /// <summary>Learners with at least one confirmed mentoring session.</summary>
    MentoredPeople,

    /// <summary>Learners whose soft skills were rated at both ends.</summary>
    MeasuredPeople,

    Enrolments,
    CompletedEnrolments,
    WithdrawnEnrolments,

    /// <summary>Enrolments that were completed or withdrawn.</summary>
    EndedEnrolments,

    AttendedMinutes,
    PlannedMinutes,

    /// <summary>Attended minutes that another grant pays for, too.</summary>
    SharedMinutes,

    Present,
    Late,
    ExcusedAbsences,
    UnexcusedAbsences,
    StageCompletions,
    TrackCompletions,
    ModulesPassed,
    ModulesFailed,
    Certificates,
    MentoringMinutes,
    MentoringSessions,
    WorkshopMinutes,
    SkillsMeasured,

    /// <summary>The sum of end minus start over all measured skills.</summary>
    SkillsGain,

    /// <summary>One, so that an indicator can be a count.</summary>
    One,
}
