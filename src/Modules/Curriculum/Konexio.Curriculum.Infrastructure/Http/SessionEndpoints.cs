using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Curriculum.Application.Sessions;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Curriculum.Infrastructure.Http;

internal static class SessionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var sessions = routes.MapGroup("/v1/sessions").WithTags("Sessions");

        sessions.MapGet("", List).For(PlanningOperations.ListSessions).Produces<Page<SessionResponse>>();

        sessions.MapGet("{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetSession(id), ct)).ToHttp())
            .For(PlanningOperations.GetSession).Produces<SessionResponse>();

        sessions.MapPost("{id:guid}/reschedule", async (Guid id, RescheduleSession command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(PlanningOperations.RescheduleSession).RequireIfMatch().Produces<ScheduledSession>();

        sessions.MapPost("{id:guid}/cancel", async (Guid id, CancelSession command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(PlanningOperations.CancelSession).Produces<CancelSessionResponse>();
    }

    private static async Task<IResult> List(
        Guid? cohortId, Guid? siteId, Guid? roomId, Guid? trainerId, DateOnly? from, DateOnly? until, Wire<RegisterStatus>? status,
        string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new ListSessions(cohortId, siteId, roomId, trainerId, from, until, status?.Value, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp();
}
