using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Cohorts;

/// <summary>Gives back the places whose offers ran out, and offers them to the next of the list.</summary>
internal sealed record LapsePlaceOffers : ICommand<LapsePlaceOffersResponse>
{
    /// <summary>Few at a time, so that no cohort stays locked for long.</summary>
    public const int AtOnce = 20;
}

internal sealed record LapsePlaceOffersResponse(int Lapsed);

internal sealed class LapsePlaceOffersHandler(ICohorts cohorts, OfferTerms terms, TimeProvider clock)
    : ICommandHandler<LapsePlaceOffers, LapsePlaceOffersResponse>
{
    public async Task<Result<LapsePlaceOffersResponse>> Handle(LapsePlaceOffers request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var lapsed = 0;
        foreach (var id in await cohorts.LapsedOffers(now, LapsePlaceOffers.AtOnce, cancellationToken))
        {
            if (await cohorts.FindLockedOf(id, cancellationToken) is not { } cohort) continue;
            if (await cohorts.FindOffer(id, cancellationToken) is not { } offer || !cohort.Lapse(offer, now).Succeeded) continue;

            await Allocation.Fill(cohort, cohorts, terms, now, cancellationToken);
            lapsed++;
        }

        return new LapsePlaceOffersResponse(lapsed);
    }
}
