using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Enrolment.Application.Cohorts;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Enrolment.Infrastructure.Http;

internal static class CohortEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var cohorts = routes.MapGroup("/v1/cohorts").WithTags("Cohorts");

        cohorts.MapGet("", async (Wire<CohortStatus>? status, string? stageCode, bool? withOpenPlaces, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListCohorts(status?.Value, stageCode, withOpenPlaces, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(LearnerOperations.ListCohorts).Produces<Page<CohortResponse>>();

        cohorts.MapGet("{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetCohort(id), ct)).ToHttp())
            .For(LearnerOperations.GetCohort).Produces<CohortResponse>();

        cohorts.MapGet("{id:guid}/places", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListPlaces(id), ct)).ToHttp())
            .For(LearnerOperations.ListPlaces).Produces<PlaceList>();

        cohorts.MapPost("{id:guid}/waiting-list", async (Guid id, JoinWaitingList command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { CohortId = id }, ct)).ToCreated(entry => $"/v1/cohorts/{id}/waiting-list/{entry.Id}"))
            .For(LearnerOperations.JoinWaitingList).Produces<JoinWaitingListResponse>(StatusCodes.Status201Created);

        cohorts.MapGet("{id:guid}/waiting-list", async (Guid id, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListWaitingList(id, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(LearnerOperations.ListWaitingList).Produces<Page<WaitingListEntryResponse>>();

        cohorts.MapGet("{id:guid}/waiting-list/{entryId:guid}", async (Guid id, Guid entryId, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetWaitingListEntry(id, entryId), ct)).ToHttp())
            .For(LearnerOperations.GetWaitingListEntry).Produces<WaitingListEntryResponse>();

        cohorts.MapPost("{id:guid}/waiting-list/{entryId:guid}/leave", async (Guid id, Guid entryId, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new LeaveWaitingList { CohortId = id, EntryId = entryId }, ct)).ToHttp())
            .For(LearnerOperations.LeaveWaitingList).Produces<LeaveWaitingListResponse>();
    }
}
