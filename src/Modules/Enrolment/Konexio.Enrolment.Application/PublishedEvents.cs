using System.Text.Json;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Domain.Partners;
using Konexio.Enrolment.Domain.People;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application;

/// <summary>What others may hear of Enrolment; every other event stays private.</summary>
public sealed class PublishedEvents : IPublishEvents
{
    public IIntegrationEvent? Publish(IDomainEvent domainEvent) => domainEvent switch
    {
        PartnerRegistered told => new Contracts.PartnerRegistered(told.PartnerId.Value),
        PartnerValidated told => new Contracts.PartnerValidated(told.PartnerId.Value),
        PartnerRejected told => new Contracts.PartnerRejected(told.PartnerId.Value),
        PartnerSuspended told => new Contracts.PartnerSuspended(told.PartnerId.Value),
        PartnerReinstated told => new Contracts.PartnerReinstated(told.PartnerId.Value),

        ReferralSubmitted told => new Contracts.ReferralSubmitted(told.ReferralId.Value, told.PartnerId.Value, told.PersonId.Value),
        ReferralInformationRequested told =>
            new Contracts.ReferralInformationRequested(told.ReferralId.Value, told.PartnerId.Value, told.PersonId.Value),
        ReferralAccepted told => new Contracts.ReferralAccepted(told.ReferralId.Value, told.PartnerId.Value, told.PersonId.Value),
        ReferralDeclined told =>
            new Contracts.ReferralDeclined(told.ReferralId.Value, told.PartnerId.Value, told.PersonId.Value, Code(told.Reason)),
        ReferralWithdrawn told => new Contracts.ReferralWithdrawn(told.ReferralId.Value, told.PartnerId.Value, told.PersonId.Value),
        ReferralExpired told => new Contracts.ReferralExpired(told.ReferralId.Value, told.PartnerId.Value, told.PersonId.Value),
        ReferralSuperseded told => new Contracts.ReferralSuperseded(told.ReferralId.Value, told.PartnerId.Value, told.PersonId.Value),
        ReferralReminderDue told => new Contracts.ReferralReminderDue(told.ReferralId.Value, told.PartnerId.Value, told.Number),

        PersonMerged told => new Contracts.PeopleMerged(told.Survivor.Value, told.Absorbed.Value),
        PersonUnmerged told => new Contracts.PeopleUnmerged(told.Survivor.Value, told.Absorbed.Value),
        LearnerAdmitted e => new Contracts.LearnerAdmitted(e.LearnerId.Value, e.PersonId.Value, e.ReferralId?.Value),
        LearnerPositioned e => new Contracts.LearnerPositioned(e.LearnerId.Value, e.PositioningId.Value, Code(e.French), e.MeanDigital, e.TakenOn),
        ConsentGiven e => new Contracts.ConsentGiven(e.PersonId.Value, Code(e.Purpose), e.Until),
        ConsentRevoked e => new Contracts.ConsentRevoked(e.PersonId.Value, Code(e.Purpose)),
        PlaceOffered e => new Contracts.PlaceOffered(e.OfferId.Value, e.CohortId.Value, e.LearnerId.Value, e.ExpiresAt),
        PlaceFilled e => new Contracts.PlaceFilled(e.OfferId.Value, e.PlaceId.Value, e.CohortId.Value, e.LearnerId.Value),
        LearnerEnrolled e => new Contracts.LearnerEnrolled(
            e.EnrolmentId.Value, e.LearnerId.Value, e.PersonId.Value, e.CohortId.Value, e.TrackCode, e.StageCode, e.SiteId, e.EnrolledOn, e.DistanceKm),
        EnrolmentActivated e => new Contracts.EnrolmentActivated(e.EnrolmentId.Value, e.LearnerId.Value, e.CohortId.Value, e.On),
        EnrolmentSuspended e => new Contracts.EnrolmentSuspended(e.EnrolmentId.Value, e.LearnerId.Value, e.CohortId.Value, Code(e.Reason), e.From),
        EnrolmentResumed e => new Contracts.EnrolmentResumed(e.EnrolmentId.Value, e.LearnerId.Value, e.CohortId.Value, e.On),
        EnrolmentWithdrawn e => new Contracts.EnrolmentWithdrawn(e.EnrolmentId.Value, e.LearnerId.Value, e.CohortId.Value, Code(e.Reason), e.On),
        EnrolmentCompleted e => new Contracts.EnrolmentCompleted(e.EnrolmentId.Value, e.LearnerId.Value, e.CohortId.Value, e.On),
        _ => null,
    };

    private static string Code<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
