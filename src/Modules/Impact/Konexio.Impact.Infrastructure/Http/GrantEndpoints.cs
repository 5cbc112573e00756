using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Impact.Application.Grants;
using Konexio.Impact.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Impact.Infrastructure.Http;

internal static class GrantEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var funders = routes.MapGroup("/v1/funders").WithTags("Funders and grants");

        funders.MapPost("", async (RegisterFunder command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command, ct)).ToCreated(funder => $"/v1/funders/{funder.Id}"))
            .For(GrantOperations.RegisterFunder).Produces<RegisterFunderResponse>(StatusCodes.Status201Created);

        funders.MapGet("", async (string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListFunders(cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(GrantOperations.ListFunders).Produces<Page<FunderResponse>>();

        funders.MapGet("{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetFunder(id), ct)).ToHttp())
            .For(GrantOperations.GetFunder).Produces<FunderResponse>();

        var grants = routes.MapGroup("/v1/grants").WithTags("Funders and grants");

        grants.MapPost("", async (RegisterGrant command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command, ct)).ToCreated(grant => $"/v1/grants/{grant.Id}"))
            .For(GrantOperations.RegisterGrant).Produces<RegisterGrantResponse>(StatusCodes.Status201Created);

        grants.MapGet("", async (Guid? funderId, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListGrants(funderId, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(GrantOperations.ListGrants).Produces<Page<GrantResponse>>();

        grants.MapGet("{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetGrant(id), ct)).ToHttp())
            .For(GrantOperations.GetGrant).Produces<GrantResponse>();

        grants.MapPut("{id:guid}", async (Guid id, ReviseGrant command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToNoContent())
            .For(GrantOperations.ReviseGrant).RequireIfMatch().Produces(StatusCodes.Status204NoContent);

        grants.MapGet("{id:guid}/report", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetGrantReport(id), ct)).ToHttp())
            .For(GrantOperations.GetGrantReport).Produces<GrantReportResponse>();
    }
}
