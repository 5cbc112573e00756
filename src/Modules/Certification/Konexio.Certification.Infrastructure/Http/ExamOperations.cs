using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Certification.Infrastructure.Http;

/// <summary>The access table of exam sessions, attempts and the jury.</summary>
internal static class ExamOperations
{
    private const string Read = "exams.read";
    private const string Write = "exams.write";

    private static readonly Role[] Staff = [Role.Coordinator, Role.Supervisor, Role.Administrator];
    private static readonly Role[] StaffAndTesters = [.. Staff, Role.Tester];
    private static readonly Role[] JuryMembers = [Role.Supervisor, Role.Administrator];

    public static readonly Operation CreateExamSession = new("createExamSession", Write, "Plan an exam session", Staff);
    public static readonly Operation ReviseExamSession = new("reviseExamSession", Write, "Plan an exam session", Staff);
    public static readonly Operation OpenExamSession = new("openExamSession", Write, "Open an exam session to candidates", Staff);
    public static readonly Operation FinaliseExamSession = new("finaliseExamSession", Write, "Say that all results are known", StaffAndTesters);
    public static readonly Operation BeginExamReview = new("beginExamReview", Write, "Hand an exam session to the jury", JuryMembers);
    public static readonly Operation PublishExamSession = new("publishExamSession", Write, "Make results count", JuryMembers);
    public static readonly Operation GetExamSession = new("getExamSession", Read, "See an exam session", StaffAndTesters);
    public static readonly Operation ListExamSessions = new("listExamSessions", Read, "Find exam sessions", StaffAndTesters);

    public static readonly Operation RegisterCandidate = new("registerCandidate", Write, "Register a candidate", Staff);
    public static readonly Operation WithdrawAttempt = new("withdrawAttempt", Write, "Take a registration back", StaffAndTesters);
    public static readonly Operation OverrideTester = new("overrideTester", Write, "Let a candidate's trainer supervise", Staff);
    public static readonly Operation StartAttempt = new("startAttempt", Write, "Supervise a candidate", StaffAndTesters);
    public static readonly Operation RecordResult = new("recordResult", Write, "Note a candidate's result", StaffAndTesters);
    public static readonly Operation AbortAttempt = new("abortAttempt", Write, "Note that an attempt was stopped", StaffAndTesters);
    public static readonly Operation ImportResults = new("importResults", Write, "Note the results of a session", StaffAndTesters);
    public static readonly Operation GetAttempt = new("getAttempt", Read, "Follow a candidate's attempt", StaffAndTesters);
    public static readonly Operation ListAttempts = new("listAttempts", Read, "Find attempts", StaffAndTesters);

    public static readonly Operation AnnulAttempt = new("annulAttempt", Write, "Judge a result", JuryMembers);
    public static readonly Operation RejectAttempt = new("rejectAttempt", Write, "Judge a result", JuryMembers);
    public static readonly Operation UnrejectAttempt = new("unrejectAttempt", Write, "Judge a result", JuryMembers);
    public static readonly Operation CorrectScore = new("correctScore", Write, "Judge a result", JuryMembers);
}
