using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Learners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Cohorts;

/// <summary>Gives the offered place back; it goes to the next of the list.</summary>
public sealed record DeclinePlaceOffer : ICommand<DeclinePlaceOfferResponse>
{
    [JsonIgnore]
    public Guid OfferId { get; init; }
}

public sealed record DeclinePlaceOfferResponse(Guid Id, PlaceOfferState State);

internal sealed class DeclinePlaceOfferHandler(ICohorts cohorts, ILearners learners, OfferTerms terms, IAudit audit, TimeProvider clock)
    : ICommandHandler<DeclinePlaceOffer, DeclinePlaceOfferResponse>
{
    public async Task<Result<DeclinePlaceOfferResponse>> Handle(DeclinePlaceOffer request, CancellationToken cancellationToken)
    {
        var id = new PlaceOfferId(request.OfferId);
        if (await cohorts.FindLockedOf(id, cancellationToken) is not { } cohort) return PlaceOfferErrors.NotFound;
        if (await cohorts.FindOffer(id, cancellationToken) is not { } offer) return PlaceOfferErrors.NotFound;

        var now = clock.GetUtcNow();
        var declined = cohort.Decline(offer, now);
        if (!declined.Succeeded) return declined.Error!;

        await Allocation.Fill(cohort, cohorts, terms, now, cancellationToken);
        if (await learners.Find(offer.LearnerId, cancellationToken) is { } learner)
            audit.Touched(learner.PersonId, nameof(DeclinePlaceOffer), AuditedAccess.Change, "placeOffer");
        return new DeclinePlaceOfferResponse(offer.Id.Value, offer.State);
    }
}
