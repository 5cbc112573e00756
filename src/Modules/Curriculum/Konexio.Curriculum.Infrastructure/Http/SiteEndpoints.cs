using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Curriculum.Application.Sites;
using Konexio.Curriculum.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Curriculum.Infrastructure.Http;

internal static class SiteEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var sites = routes.MapGroup("/v1/sites").WithTags("Sites");

        sites.MapPost("", async (OpenSite command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command, ct)).ToCreated(site => $"/v1/sites/{site.Id}"))
            .For(PlanningOperations.OpenSite).Produces<OpenSiteResponse>(StatusCodes.Status201Created);

        sites.MapGet("", async (string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListSites(cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(PlanningOperations.ListSites).Produces<Page<SiteSummary>>();

        sites.MapGet("{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetSite(id), ct)).ToHttp())
            .For(PlanningOperations.GetSite).Produces<SiteResponse>();

        sites.MapPut("{id:guid}", async (Guid id, ChangeSiteDetails command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToNoContent())
            .For(PlanningOperations.ChangeSiteDetails).RequireIfMatch().Produces(StatusCodes.Status204NoContent);

        sites.MapPost("{id:guid}/rooms", async (Guid id, AddRoom command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { SiteId = id }, ct)).ToCreated(_ => $"/v1/sites/{id}"))
            .For(PlanningOperations.AddRoom).Produces<AddRoomResponse>(StatusCodes.Status201Created);

        sites.MapPut("{id:guid}/rooms/{roomId:guid}", async (Guid id, Guid roomId, ChangeRoom command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { SiteId = id, RoomId = roomId }, ct)).ToNoContent())
            .For(PlanningOperations.ChangeRoom).Produces(StatusCodes.Status204NoContent);

        sites.MapPost("{id:guid}/rooms/{roomId:guid}/retire", async (Guid id, Guid roomId, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new RetireRoom(id, roomId), ct)).ToHttp())
            .For(PlanningOperations.RetireRoom).Produces<RetireRoomResponse>();

        routes.MapGet("/v1/public-holidays", async (int year, bool? alsaceMoselle, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListPublicHolidays(year, alsaceMoselle ?? false), ct)).ToHttp())
            .WithTags("Sites").For(PlanningOperations.ListPublicHolidays).Produces<PublicHolidayList>();
    }
}
