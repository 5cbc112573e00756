using System.Text.Json;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.Enrolment.Domain.Learners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application;

/// <summary>What others may hear of Enrolment; every other event stays private.</summary>
public sealed class PublishedEvents : IPublishEvents
{
    public IIntegrationEvent? Publish(IDomainEvent domainEvent) => domainEvent switch
    {
        LearnerAdmitted e => new Contracts.LearnerAdmitted(e.LearnerId.Value, e.PersonId.Value, e.ReferralId),
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
