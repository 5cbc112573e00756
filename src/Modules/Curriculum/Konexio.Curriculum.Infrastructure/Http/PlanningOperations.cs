using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Curriculum.Infrastructure.Http;

/// <summary>The access table of tracks, sites, trainers, cohort plans and sessions.</summary>
internal static class PlanningOperations
{
    private const string Read = "curriculum.read";
    private const string Write = "curriculum.write";

    private static readonly Role[] Staff = [Role.Coordinator, Role.Supervisor, Role.Administrator];
    private static readonly Role[] StaffAndTrainers = [.. Staff, Role.Trainer];

    public static readonly Operation DraftTrackVersion = new("draftTrackVersion", Write, "Say what a track teaches", Staff);
    public static readonly Operation ReviseTrackVersion = new("reviseTrackVersion", Write, "Say what a track teaches", Staff);
    public static readonly Operation PublishTrackVersion = new("publishTrackVersion", Write, "Fix what a track teaches", Role.Supervisor, Role.Administrator);
    public static readonly Operation ListTracks = new("listTracks", Read, "Find tracks", StaffAndTrainers);
    public static readonly Operation GetTrackVersion = new("getTrackVersion", Read, "See what a track teaches", StaffAndTrainers);
    public static readonly Operation ListDigCompAreas = new("listDigCompAreas", Read, "See the European framework of digital competence", StaffAndTrainers);

    public static readonly Operation OpenSite = new("openSite", Write, "Open a place where cohorts meet", Staff);
    public static readonly Operation ChangeSiteDetails = new("changeSiteDetails", Write, "Keep a site's details true", Staff);
    public static readonly Operation AddRoom = new("addRoom", Write, "Keep a site's rooms", Staff);
    public static readonly Operation ChangeRoom = new("changeRoom", Write, "Keep a site's rooms", Staff);
    public static readonly Operation RetireRoom = new("retireRoom", Write, "Keep a site's rooms", Staff);
    public static readonly Operation GetSite = new("getSite", Read, "See where cohorts meet", StaffAndTrainers);
    public static readonly Operation ListSites = new("listSites", Read, "Find sites", StaffAndTrainers);
    public static readonly Operation ListPublicHolidays = new("listPublicHolidays", Read, "See when the school rests", StaffAndTrainers);

    public static readonly Operation RegisterTrainer = new("registerTrainer", Write, "Register a trainer", Staff);
    public static readonly Operation CorrectTrainerDetails = new("correctTrainerDetails", Write, "Keep a trainer's details true", Staff);
    public static readonly Operation RecordTrainerLeaving = new("recordTrainerLeaving", Write, "Record that a trainer has left", Staff);
    public static readonly Operation GetTrainer = new("getTrainer", Read, "See who teaches", StaffAndTrainers);
    public static readonly Operation ListTrainers = new("listTrainers", Read, "Find who teaches", StaffAndTrainers);

    public static readonly Operation DraftCohort = new("draftCohort", Write, "Plan a cohort", Staff);
    public static readonly Operation ReviseCohort = new("reviseCohort", Write, "Plan a cohort", Staff);
    public static readonly Operation PublishCohort = new("publishCohort", Write, "Open a cohort to learners", Staff);
    public static readonly Operation StartCohort = new("startCohort", Write, "Start a cohort", Staff);
    public static readonly Operation CompleteCohort = new("completeCohort", Write, "End a cohort", Staff);
    public static readonly Operation CancelCohort = new("cancelCohort", Write, "Cancel a cohort", Staff);
    public static readonly Operation GetCohortPlan = new("getCohortPlan", Read, "Follow a cohort's plan", StaffAndTrainers);
    public static readonly Operation ListCohortPlans = new("listCohortPlans", Read, "Find cohorts", StaffAndTrainers);

    public static readonly Operation ScheduleSessions = new("scheduleSessions", Write, "Plan a cohort's sessions", Staff);
    public static readonly Operation RescheduleSession = new("rescheduleSession", Write, "Move a session", Staff);
    public static readonly Operation CancelSession = new("cancelSession", Write, "Cancel a session", Staff);
    public static readonly Operation GetSession = new("getSession", Read, "See a session", StaffAndTrainers);
    public static readonly Operation ListSessions = new("listSessions", Read, "Find sessions", StaffAndTrainers);
}
