using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Mentoring.Application.Workshops;
using Konexio.Mentoring.Domain.Workshops;
using Konexio.Mentoring.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Mentoring.Infrastructure.Http;

internal static class WorkshopEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var workshops = routes.MapGroup("/v1/workshops").WithTags("Workshops");

        workshops.MapPost("", async (PlanWorkshop command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command, ct)).ToCreated(workshop => $"/v1/workshops/{workshop.Id}"))
            .For(MentorshipOperations.PlanWorkshop).Produces<WorkshopState>(StatusCodes.Status201Created);

        workshops.MapGet("", async (Wire<WorkshopStatus>? status, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListWorkshops(status?.Value, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(MentorshipOperations.ListWorkshops).Produces<Page<WorkshopResponse>>();

        workshops.MapGet("{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetWorkshop(id), ct)).ToHttp())
            .For(MentorshipOperations.GetWorkshop).Produces<WorkshopResponse>();

        workshops.MapPost("{id:guid}/hold", async (Guid id, HoldWorkshop command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(MentorshipOperations.HoldWorkshop).Produces<WorkshopState>();

        workshops.MapPost("{id:guid}/cancel", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new CancelWorkshop(id), ct)).ToHttp())
            .For(MentorshipOperations.CancelWorkshop).Produces<WorkshopState>();
    }
}
