using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.Enrolment.Domain.Learners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Cohorts;

/// <summary>Takes the offered place for the learner and enrols them in the cohort.</summary>
public sealed record AcceptPlaceOffer : ICommand<AcceptPlaceOfferResponse>
{
    [JsonIgnore]
    public Guid OfferId { get; init; }
}

public sealed record AcceptPlaceOfferResponse(Guid Id, PlaceOfferState State, Guid EnrolmentId, Guid PlaceId);

internal sealed class AcceptPlaceOfferHandler(ICohorts cohorts, ILearners learners, IEnrolments enrolments, IAudit audit, TimeProvider clock)
    : ICommandHandler<AcceptPlaceOffer, AcceptPlaceOfferResponse>
{
    public async Task<Result<AcceptPlaceOfferResponse>> Handle(AcceptPlaceOffer request, CancellationToken cancellationToken)
    {
        var id = new PlaceOfferId(request.OfferId);
        if (await cohorts.FindLockedOf(id, cancellationToken) is not { } cohort) return PlaceOfferErrors.NotFound;
        if (await cohorts.FindOffer(id, cancellationToken) is not { } offer) return PlaceOfferErrors.NotFound;
        if (await learners.Find(offer.LearnerId, cancellationToken) is not { } learner) return LearnerErrors.NotFound;
        if (await enrolments.FindLive(learner.Id, cohort.Id, cancellationToken) is not null) return EnrolmentErrors.AlreadyEnrolled;

        var now = clock.GetUtcNow();
        var accepted = cohort.Accept(offer, now);
        if (!accepted.Succeeded) return accepted.Error!;

        var today = SchoolDay.Of(now);
        var enrolment = Domain.Enrolments.Enrolment.Enrol(learner, cohort, offer.PlaceId, now);
        if (cohort.Status == CohortStatus.Running && enrolment.Begin(today) is { Succeeded: false } refused) return refused.Error!;

        enrolments.Add(enrolment);
        audit.Touched(learner.PersonId, nameof(AcceptPlaceOffer), AuditedAccess.Change, "placeOffer", "enrolment");
        return new AcceptPlaceOfferResponse(offer.Id.Value, offer.State, enrolment.Id.Value, offer.PlaceId.Value);
    }
}
