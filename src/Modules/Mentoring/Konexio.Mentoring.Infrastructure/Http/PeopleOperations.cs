using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Mentoring.Infrastructure.Http;

/// <summary>The access table of companies, mentors and mentees; a mentor's client acts on its own mentor alone.</summary>
internal static class PeopleOperations
{
    private const string Read = "mentoring.read";
    private const string Write = "mentoring.write";

    private static readonly Role[] Staff = [Role.Coordinator, Role.Supervisor, Role.Administrator];
    private static readonly Role[] StaffAndMentors = [.. Staff, Role.Mentor];

    public static readonly Operation RegisterCompany = new("registerCompany", Write, "Register a company", Staff);
    public static readonly Operation ReviseCompany = new("reviseCompany", Write, "Keep a company's agreement true", Staff);
    public static readonly Operation EndCompanyAgreement = new("endCompanyAgreement", Write, "End a company's agreement", Staff);
    public static readonly Operation GetCompany = new("getCompany", Read, "See a company's agreement", Staff);
    public static readonly Operation ListCompanies = new("listCompanies", Read, "Find companies", Staff);

    public static readonly Operation RegisterMentor = new("registerMentor", Write, "Register a mentor", Staff);
    public static readonly Operation ReviseMentor = new("reviseMentor", Write, "Keep a mentor's profile true", StaffAndMentors);
    public static readonly Operation SubmitMentor = new("submitMentor", Write, "Hand a mentor's profile to the school", StaffAndMentors);
    public static readonly Operation ApproveMentor = new("approveMentor", Write, "Decide on a mentor", Staff);
    public static readonly Operation RejectMentor = new("rejectMentor", Write, "Decide on a mentor", Staff);
    public static readonly Operation DeactivateMentor = new("deactivateMentor", Write, "Let a mentor rest", Staff);
    public static readonly Operation ReactivateMentor = new("reactivateMentor", Write, "Let a mentor be paired again", Staff);
    public static readonly Operation RecordVettingCheck = new("recordVettingCheck", Write, "Record that a mentor was vetted", Staff);
    public static readonly Operation GetMentor = new("getMentor", Read, "See a mentor", StaffAndMentors);
    public static readonly Operation ListMentors = new("listMentors", Read, "Find mentors", Staff);
    public static readonly Operation ListVettingAlerts = new("listVettingAlerts", Read, "See whose vetting check ends", Staff);

    public static readonly Operation DescribeMentee = new("describeMentee", Write, "Write down what a learner wants of a mentor", Staff);
    public static readonly Operation GetMentee = new("getMentee", Read, "See a mentee", StaffAndMentors);
    public static readonly Operation ListMentees = new("listMentees", Read, "Find mentees", StaffAndMentors);
}
