using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Impact.Application.Publication;
using Konexio.Impact.Domain.Publication;
using Konexio.Impact.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Impact.Infrastructure.Http;

internal static class ClaimEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var claims = routes.MapGroup("/v1/claims").WithTags("Claims");

        claims.MapPost("", async (DraftClaim command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command, ct)).ToCreated(claim => $"/v1/claims/{claim.Id}"))
            .For(PublicationOperations.DraftClaim).Produces<DraftClaimResponse>(StatusCodes.Status201Created);

        claims.MapGet("", async (string? indicator, Wire<ClaimStatus>? status, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListClaims(indicator, status?.Value, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(PublicationOperations.ListClaims).Produces<Page<ClaimResponse>>();

        claims.MapGet("{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) => (await mediator.Send(new GetClaim(id), ct)).ToHttp())
            .For(PublicationOperations.GetClaim).Produces<ClaimResponse>();

        claims.MapPost("{id:guid}/compute", async (Guid id, IMediator mediator, CancellationToken ct) => (await mediator.Send(new ComputeClaim(id), ct)).ToHttp())
            .For(PublicationOperations.ComputeClaim).Produces<ComputeClaimResponse>();

        claims.MapPost("{id:guid}/recompute", async (Guid id, IMediator mediator, CancellationToken ct) => (await mediator.Send(new RecomputeClaim(id), ct)).ToHttp())
            .For(PublicationOperations.RecomputeClaim).Produces<RecomputeClaimResponse>();

        claims.MapPost("{id:guid}/publish", async (Guid id, IMediator mediator, CancellationToken ct) => (await mediator.Send(new PublishClaim(id), ct)).ToHttp())
            .For(PublicationOperations.PublishClaim).Produces<PublishClaimResponse>();

        claims.MapPost("{id:guid}/withdraw", async (Guid id, WithdrawClaim command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(PublicationOperations.WithdrawClaim).Produces<WithdrawClaimResponse>();
    }
}
