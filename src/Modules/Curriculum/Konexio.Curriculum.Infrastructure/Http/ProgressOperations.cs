using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Curriculum.Infrastructure.Http;

/// <summary>The access table of progress, drop-out risk and calendars.</summary>
internal static class ProgressOperations
{
    private const string ProgressRead = "progress.read";
    private const string ProgressWrite = "progress.write";
    private const string CurriculumRead = "curriculum.read";
    private const string CurriculumWrite = "curriculum.write";

    private static readonly Role[] Staff = [Role.Coordinator, Role.Supervisor, Role.Administrator];
    private static readonly Role[] StaffAndTrainers = [.. Staff, Role.Trainer];

    public static readonly Operation GetProgress = new("getProgress", ProgressRead, "Follow a learner's progress", StaffAndTrainers);
    public static readonly Operation ListProgress = new("listProgress", ProgressRead, "Follow a cohort's progress", StaffAndTrainers);
    public static readonly Operation StartOutcome = new("startOutcome", ProgressWrite, "Note what a learner works on", StaffAndTrainers);
    public static readonly Operation AcquireOutcome = new("acquireOutcome", ProgressWrite, "Assess a learner", StaffAndTrainers);
    public static readonly Operation CompleteStage = new("completeStage", ProgressWrite, "Complete a learner's stage", StaffAndTrainers);
    public static readonly Operation GetCertificateOfAttendance = new("getCertificateOfAttendance", ProgressRead, "Certify a learner's attendance", StaffAndTrainers);

    public static readonly Operation ListDropOutRisks = new("listDropOutRisks", ProgressRead, "Find learners who may drop out", StaffAndTrainers);
    public static readonly Operation ListDropOutRules = new("listDropOutRules", ProgressRead, "Understand a drop-out risk", StaffAndTrainers);
    public static readonly Operation ChangeDropOutRules = new("changeDropOutRules", ProgressWrite, "Decide what is a drop-out risk", Role.Supervisor, Role.Administrator);

    public static readonly Operation IssueCalendarLink = new("issueCalendarLink", CurriculumWrite, "Give somebody their calendar", StaffAndTrainers);
    public static readonly Operation RevokeCalendarLink = new("revokeCalendarLink", CurriculumWrite, "Take a calendar back", StaffAndTrainers);
    public static readonly Operation ListCalendarLinks = new("listCalendarLinks", CurriculumRead, "Follow who can read a calendar", StaffAndTrainers);
    public static readonly Operation GetCalendarFeed = Operation.Open("getCalendarFeed", "Read a calendar by its secret link");
}
