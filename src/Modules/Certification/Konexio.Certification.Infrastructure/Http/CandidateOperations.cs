using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Certification.Infrastructure.Http;

/// <summary>The access table of the catalogue, skills cards, readiness, consents, testers and passports.</summary>
internal static class CandidateOperations
{
    private const string Read = "certification.read";
    private const string Write = "certification.write";

    private static readonly Role[] Staff = [Role.Coordinator, Role.Supervisor, Role.Administrator];
    private static readonly Role[] StaffAndTrainers = [.. Staff, Role.Trainer];
    private static readonly Role[] StaffTrainersAndTesters = [.. StaffAndTrainers, Role.Tester];

    public static readonly Operation ListCertificationModules = new("listCertificationModules", Read, "See which modules can be sat", StaffTrainersAndTesters);
    public static readonly Operation ListAwards = new("listAwards", Read, "See what awards ask for", StaffTrainersAndTesters);
    public static readonly Operation ListCatalogueVersions = new("listCatalogueVersions", Read, "See how the rules changed", Staff);
    public static readonly Operation GetCatalogueVersion = new("getCatalogueVersion", Read, "See the rules of one version", Staff);
    public static readonly Operation DraftCatalogueVersion = new("draftCatalogueVersion", Write, "Say what is tested and awarded", Staff);
    public static readonly Operation ReviseCatalogueVersion = new("reviseCatalogueVersion", Write, "Say what is tested and awarded", Staff);
    public static readonly Operation PublishCatalogueVersion = new("publishCatalogueVersion", Write, "Put new rules in force", Role.Supervisor, Role.Administrator);

    public static readonly Operation IssueSkillsCard = new("issueSkillsCard", Write, "Record a candidate's skills card", Staff);
    public static readonly Operation RenewSkillsCard = new("renewSkillsCard", Write, "Let a candidate go on sitting exams", Staff);
    public static readonly Operation CorrectCardName = new("correctCardName", Write, "Keep a candidate's printed name true", Staff);
    public static readonly Operation GetSkillsCard = new("getSkillsCard", Read, "See a candidate's skills card", StaffAndTrainers);
    public static readonly Operation ListSkillsCards = new("listSkillsCards", Read, "Find candidates", StaffAndTrainers);
    public static readonly Operation GetPassport = new("getPassport", Read, "Follow what a candidate has passed", StaffAndTrainers);

    public static readonly Operation GetCandidateReadiness = new("getCandidateReadiness", Read, "See whether a candidate may sit an exam", StaffAndTrainers);
    public static readonly Operation RecordDiagnostic = new("recordDiagnostic", Write, "Note a candidate's trial test", StaffAndTrainers);
    public static readonly Operation OverrideReadiness = new("overrideReadiness", Write, "Vouch for a candidate's readiness", StaffAndTrainers);

    public static readonly Operation GiveNamingConsent = new("giveNamingConsent", Write, "Note a candidate's consent", Staff);
    public static readonly Operation WithdrawNamingConsent = new("withdrawNamingConsent", Write, "Take a candidate's consent back", Staff);

    public static readonly Operation RegisterTester = new("registerTester", Write, "Register a tester", Staff);
    public static readonly Operation RecordTesterLeaving = new("recordTesterLeaving", Write, "Record that a tester has left", Staff);
    public static readonly Operation GetTester = new("getTester", Read, "See who supervises exams", Staff);
    public static readonly Operation ListTesters = new("listTesters", Read, "Find who supervises exams", Staff);
}
