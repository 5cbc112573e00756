using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Enrolment.Infrastructure.Http;

/// <summary>The access table of learners, cohorts, offers and enrolments.</summary>
internal static class LearnerOperations
{
    private const string LearnersRead = "learners.read";
    private const string LearnersWrite = "learners.write";
    private const string CohortsRead = "cohorts.read";
    private const string PlacesWrite = "places.write";
    private const string EnrolmentsRead = "enrolments.read";
    private const string EnrolmentsWrite = "enrolments.write";
    private const string ConsentsWrite = "consents.write";

    private static readonly Role[] Staff = [Role.Coordinator, Role.Supervisor, Role.Administrator];
    private static readonly Role[] StaffAndTrainers = [.. Staff, Role.Trainer];

    public static readonly Operation ApplyAsLearner = new("applyAsLearner", LearnersWrite, "Register a direct application", Staff);
    public static readonly Operation GetLearner = new("getLearner", LearnersRead, "Follow a learner", StaffAndTrainers);
    public static readonly Operation ListLearners = new("listLearners", LearnersRead, "Find learners", StaffAndTrainers);
    public static readonly Operation RecordPositioning = new("recordPositioning", LearnersWrite, "Position a learner", Staff);
    public static readonly Operation ListPositionings = new("listPositionings", LearnersRead, "Follow a learner's positioning", StaffAndTrainers);
    public static readonly Operation GiveConsent = new("giveConsent", ConsentsWrite, "Record a consent", Staff);
    public static readonly Operation RevokeConsent = new("revokeConsent", ConsentsWrite, "Record the withdrawal of a consent", Staff);
    public static readonly Operation ListConsents = new("listConsents", LearnersRead, "Check what a learner agreed to", Staff);
    public static readonly Operation SuggestNearerCohort = new("suggestNearerCohort", LearnersRead, "Find a place near home", Staff);

    public static readonly Operation ListCohorts = new("listCohorts", CohortsRead, "Find cohorts", StaffAndTrainers);
    public static readonly Operation GetCohort = new("getCohort", CohortsRead, "Follow a cohort", StaffAndTrainers);
    public static readonly Operation ListPlaces = new("listPlaces", CohortsRead, "Follow a cohort's places", StaffAndTrainers);
    public static readonly Operation ListWaitingList = new("listWaitingList", CohortsRead, "Follow a waiting list", Staff);
    public static readonly Operation GetWaitingListEntry = new("getWaitingListEntry", CohortsRead, "Tell a learner their position", Staff);
    public static readonly Operation JoinWaitingList = new("joinWaitingList", PlacesWrite, "Find a learner a place", Staff);
    public static readonly Operation LeaveWaitingList = new("leaveWaitingList", PlacesWrite, "Take a learner off a list", Staff);

    public static readonly Operation GetPlaceOffer = new("getPlaceOffer", CohortsRead, "Follow an offer", Staff);
    public static readonly Operation ListPlaceOffers = new("listPlaceOffers", CohortsRead, "Follow offers", Staff);
    public static readonly Operation AcceptPlaceOffer = new("acceptPlaceOffer", PlacesWrite, "Enrol a learner", Staff);
    public static readonly Operation DeclinePlaceOffer = new("declinePlaceOffer", PlacesWrite, "Give a place back", Staff);

    public static readonly Operation GetEnrolment = new("getEnrolment", EnrolmentsRead, "Follow an enrolment", StaffAndTrainers);
    public static readonly Operation ListEnrolments = new("listEnrolments", EnrolmentsRead, "Follow enrolments", StaffAndTrainers);
    public static readonly Operation SuspendEnrolment = new("suspendEnrolment", EnrolmentsWrite, "Suspend an enrolment", Staff);
    public static readonly Operation ResumeEnrolment = new("resumeEnrolment", EnrolmentsWrite, "Resume an enrolment", Staff);
    public static readonly Operation WithdrawEnrolment = new("withdrawEnrolment", EnrolmentsWrite, "End an enrolment early", Staff);

    public static readonly Operation GetReferralProgress = new("getReferralProgress", "referrals.read", "Follow a referred person, with their consent", Role.Partner);
}
