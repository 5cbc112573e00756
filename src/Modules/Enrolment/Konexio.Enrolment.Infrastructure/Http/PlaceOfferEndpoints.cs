using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Enrolment.Application.Cohorts;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Enrolment.Infrastructure.Http;

internal static class PlaceOfferEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var offers = routes.MapGroup("/v1/place-offers").WithTags("Place offers");

        offers.MapGet("", async (Guid? cohortId, Guid? learnerId, Wire<PlaceOfferState>? state, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListPlaceOffers(cohortId, learnerId, state?.Value, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(LearnerOperations.ListPlaceOffers).Produces<Page<PlaceOfferResponse>>();

        offers.MapGet("{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetPlaceOffer(id), ct)).ToHttp())
            .For(LearnerOperations.GetPlaceOffer).Produces<PlaceOfferResponse>();

        offers.MapPost("{id:guid}/accept", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new AcceptPlaceOffer { OfferId = id }, ct)).ToHttp())
            .For(LearnerOperations.AcceptPlaceOffer).Produces<AcceptPlaceOfferResponse>();

        offers.MapPost("{id:guid}/decline", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new DeclinePlaceOffer { OfferId = id }, ct)).ToHttp())
            .For(LearnerOperations.DeclinePlaceOffer).Produces<DeclinePlaceOfferResponse>();
    }
}
