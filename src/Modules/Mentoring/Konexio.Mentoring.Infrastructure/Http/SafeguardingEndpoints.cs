using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Mentoring.Application.Safeguarding;
using Konexio.Mentoring.Domain.Safeguarding;
using Konexio.Mentoring.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Mentoring.Infrastructure.Http;

internal static class SafeguardingEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var incidents = routes.MapGroup("/v1/safeguarding-incidents").WithTags("Safeguarding incidents");

        incidents.MapPost("", async (ReportSafeguardingIncident command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command, ct)).ToCreated(incident => $"/v1/safeguarding-incidents/{incident.Id}"))
            .For(MentorshipOperations.ReportSafeguardingIncident).Produces<ReportSafeguardingIncidentResponse>(StatusCodes.Status201Created);

        incidents.MapGet("", async (
                Wire<SafeguardingStatus>? status, Wire<SafeguardingCategory>? category, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListSafeguardingIncidents(status?.Value, category?.Value, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(MentorshipOperations.ListSafeguardingIncidents).Produces<Page<SafeguardingIncidentResponse>>();

        incidents.MapGet("{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetSafeguardingIncident(id), ct)).ToHttp())
            .For(MentorshipOperations.GetSafeguardingIncident).Produces<SafeguardingIncidentResponse>();

        incidents.MapPost("{id:guid}/acknowledge", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new AcknowledgeSafeguardingIncident(id), ct)).ToHttp())
            .For(MentorshipOperations.AcknowledgeSafeguardingIncident).Produces<SafeguardingState>();

        incidents.MapPost("{id:guid}/notes", async (Guid id, AddSafeguardingNote command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(MentorshipOperations.AddSafeguardingNote).Produces<SafeguardingState>();

        incidents.MapPost("{id:guid}/close", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new CloseSafeguardingIncident(id), ct)).ToHttp())
            .For(MentorshipOperations.CloseSafeguardingIncident).Produces<SafeguardingState>();
    }
}
