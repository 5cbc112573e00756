using Konexio.Certification.Contracts;
using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Contracts;
using Konexio.Mentoring.Contracts;
using Konexio.SharedKernel;

namespace Konexio.Impact.Infrastructure.Facts;

/// <summary>The one switch from what was told to facts: who hears and who rebuilds both go through it.</summary>
internal static class FactsOf
{
    public static News Message(IIntegrationEvent told, Guid by) => told switch
    {
        LearnerAdmitted e => EnrolmentFacts.Of(e, by),
        // Who may be asked is kept for surveys alone; older logs still tell of it.
        ConsentGiven or ConsentRevoked => new News([]),
        PeopleMerged e => EnrolmentFacts.Of(e, by),
        PeopleUnmerged e => EnrolmentFacts.Of(e, by),
        LearnerEnrolled e => EnrolmentFacts.Of(e, by),
        EnrolmentActivated e => EnrolmentFacts.Of(e, by),
        EnrolmentSuspended e => EnrolmentFacts.Of(e, by),
        EnrolmentResumed e => EnrolmentFacts.Of(e, by),
        EnrolmentWithdrawn e => EnrolmentFacts.Of(e, by),
        EnrolmentCompleted e => EnrolmentFacts.Of(e, by),
        CohortPublished e => CurriculumFacts.Of(e, by),
        CohortStarted e => CurriculumFacts.Of(e, by),
        CohortCompleted e => CurriculumFacts.Of(e, by),
        CohortCancelled e => CurriculumFacts.Of(e, by),
        RegisterSealed e => CurriculumFacts.Of(e, by),
        StageCompleted e => CurriculumFacts.Of(e, by),
        TrackCompleted e => CurriculumFacts.Of(e, by),
        CandidateRegistered e => CertificationFacts.Of(e, by),
        ModulePassed e => CertificationFacts.Of(e, by),
        ModuleFailed e => CertificationFacts.Of(e, by),
        ModuleResultAnnulled e => CertificationFacts.Of(e, by),
        CertificateIssued e => CertificationFacts.Of(e, by),
        CertificateRevoked e => CertificationFacts.Of(e, by),
        MentorshipProposed e => MentoringFacts.Of(e, by),
        MentorshipAccepted e => MentoringFacts.Of(e, by),
        MentorshipDeclined e => MentoringFacts.Of(e, by),
        MentorshipInvalidated e => MentoringFacts.Of(e, by),
        MentorshipStarted e => MentoringFacts.Of(e, by),
        MentorshipCompleted e => MentoringFacts.Of(e, by),
        MentorshipCancelled e => MentoringFacts.Of(e, by),
        MentoringSessionConfirmed e => MentoringFacts.Of(e, by),
        MentoringSessionCorrected e => MentoringFacts.Of(e, by),
        MentoringSessionVoided e => MentoringFacts.Of(e, by),
        WorkshopHeld e => MentoringFacts.Of(e, by),
        SoftSkillsMeasured e => MentoringFacts.Of(e, by),
        _ => throw new ArgumentOutOfRangeException(nameof(told), told.GetType(), "Nobody made facts of this."),
    };
}
