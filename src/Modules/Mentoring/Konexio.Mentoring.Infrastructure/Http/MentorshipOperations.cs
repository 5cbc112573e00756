using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Mentoring.Infrastructure.Http;

/// <summary>The access table of mentorships, sessions, soft skills, hours, workshops and incidents.</summary>
internal static class MentorshipOperations
{
    private const string Read = "mentoring.read";
    private const string Write = "mentoring.write";
    private const string Report = "companies.report";
    private const string Incident = "safeguarding.report";
    private const string Safeguard = "safeguarding.manage";

    private static readonly Role[] Staff = [Role.Coordinator, Role.Supervisor, Role.Administrator];
    private static readonly Role[] StaffAndMentors = [.. Staff, Role.Mentor];
    private static readonly Role[] StaffAndCompanies = [.. Staff, Role.Company];
    private static readonly Role[] Reporters = [.. Staff, Role.Mentor, Role.Trainer];

    public static readonly Operation ProposeMentorship = new("proposeMentorship", Write, "Propose a mentee and a mentor to each other", Staff);
    public static readonly Operation AcceptMentorship = new("acceptMentorship", Write, "Say yes to a proposal", StaffAndMentors);
    public static readonly Operation DeclineMentorship = new("declineMentorship", Write, "Say no to a proposal", StaffAndMentors);
    public static readonly Operation BeginMentorship = new("beginMentorship", Write, "Note that two meet", StaffAndMentors);
    public static readonly Operation CompleteMentorship = new("completeMentorship", Write, "Note that a mentorship reached its end", StaffAndMentors);
    public static readonly Operation CancelMentorship = new("cancelMentorship", Write, "End a mentorship before its time", StaffAndMentors);
    public static readonly Operation HandOverMentorship = new("handOverMentorship", Write, "Let another mentor go on", Staff);
    public static readonly Operation GetMentorship = new("getMentorship", Read, "Follow a mentorship", StaffAndMentors);
    public static readonly Operation ListMentorships = new("listMentorships", Read, "Find mentorships", StaffAndMentors);

    public static readonly Operation LogMentoringSession = new("logMentoringSession", Write, "Log a session", StaffAndMentors);
    public static readonly Operation ConfirmMentoringSession = new("confirmMentoringSession", Write, "Confirm a session", StaffAndMentors);
    public static readonly Operation DisputeMentoringSession = new("disputeMentoringSession", Write, "Dispute a session", StaffAndMentors);
    public static readonly Operation CorrectMentoringSession = new("correctMentoringSession", Write, "State what was held", Staff);
    public static readonly Operation VoidMentoringSession = new("voidMentoringSession", Write, "Make a session count for nothing", Staff);
    public static readonly Operation GetMentoringSession = new("getMentoringSession", Read, "See a session", StaffAndMentors);
    public static readonly Operation ListMentoringSessions = new("listMentoringSessions", Read, "Find sessions", StaffAndMentors);

    public static readonly Operation GetSoftSkillsGrid = new("getSoftSkillsGrid", Read, "Know what is rated", StaffAndMentors);
    public static readonly Operation FillSoftSkillsGrid = new("fillSoftSkillsGrid", Write, "Rate a mentee's soft skills", StaffAndMentors);
    public static readonly Operation GetSoftSkills = new("getSoftSkills", Read, "See how soft skills change", StaffAndMentors);

    public static readonly Operation GetCompanyHours = new("getCompanyHours", Report, "See what a company gave", StaffAndCompanies);
    public static readonly Operation GetCompanyHoursCsv = new("getCompanyHoursCsv", Report, "Hand out what a company gave", StaffAndCompanies);
    public static readonly Operation GetCompanyHoursPdf = new("getCompanyHoursPdf", Report, "Hand out what a company gave", StaffAndCompanies);

    public static readonly Operation PlanWorkshop = new("planWorkshop", Write, "Plan a workshop", Staff);
    public static readonly Operation HoldWorkshop = new("holdWorkshop", Write, "Note who came to a workshop", Staff);
    public static readonly Operation CancelWorkshop = new("cancelWorkshop", Write, "Cancel a workshop", Staff);
    public static readonly Operation GetWorkshop = new("getWorkshop", Read, "See a workshop", Staff);
    public static readonly Operation ListWorkshops = new("listWorkshops", Read, "Find workshops", Staff);

    public static readonly Operation ReportSafeguardingIncident = new("reportSafeguardingIncident", Incident, "Protect a person", Reporters);
    public static readonly Operation AcknowledgeSafeguardingIncident = new("acknowledgeSafeguardingIncident", Safeguard, "Look into an incident", Role.Safeguarding);
    public static readonly Operation AddSafeguardingNote = new("addSafeguardingNote", Safeguard, "Look into an incident", Role.Safeguarding);
    public static readonly Operation CloseSafeguardingIncident = new("closeSafeguardingIncident", Safeguard, "Close an incident", Role.Safeguarding);
    public static readonly Operation GetSafeguardingIncident = new("getSafeguardingIncident", Safeguard, "Look into an incident", Role.Safeguarding);
    public static readonly Operation ListSafeguardingIncidents = new("listSafeguardingIncidents", Safeguard, "Find incidents", Role.Safeguarding);
}
