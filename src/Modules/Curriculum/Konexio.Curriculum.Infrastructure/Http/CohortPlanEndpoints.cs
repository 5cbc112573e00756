using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Curriculum.Application.Cohorts;
using Konexio.Curriculum.Application.Sessions;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Curriculum.Infrastructure.Http;

internal static class CohortPlanEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var cohorts = routes.MapGroup("/v1/cohort-plans").WithTags("CohortPlans");

        cohorts.MapPost("", async (DraftCohort command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command, ct)).ToCreated(cohort => $"/v1/cohort-plans/{cohort.Id}"))
            .For(PlanningOperations.DraftCohort).Produces<DraftCohortResponse>(StatusCodes.Status201Created);

        cohorts.MapGet("", List).For(PlanningOperations.ListCohortPlans).Produces<Page<CohortPlanResponse>>();

        cohorts.MapGet("{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetCohortPlan(id), ct)).ToHttp())
            .For(PlanningOperations.GetCohortPlan).Produces<CohortPlanResponse>();

        cohorts.MapPut("{id:guid}", async (Guid id, ReviseCohort command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToNoContent())
            .For(PlanningOperations.ReviseCohort).RequireIfMatch().Produces(StatusCodes.Status204NoContent);

        cohorts.MapPost("{id:guid}/publish", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new PublishCohort(id), ct)).ToHttp())
            .For(PlanningOperations.PublishCohort).Produces<PublishCohortResponse>();

        cohorts.MapPost("{id:guid}/start", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new StartCohort(id), ct)).ToHttp())
            .For(PlanningOperations.StartCohort).Produces<StartCohortResponse>();

        cohorts.MapPost("{id:guid}/complete", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new CompleteCohort(id), ct)).ToHttp())
            .For(PlanningOperations.CompleteCohort).Produces<CompleteCohortResponse>();

        cohorts.MapPost("{id:guid}/cancel", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new CancelCohort(id), ct)).ToHttp())
            .For(PlanningOperations.CancelCohort).Produces<CancelCohortResponse>();

        cohorts.MapPost("{id:guid}/timetable", async (Guid id, ScheduleSessions command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { CohortId = id }, ct)).ToCreated(_ => $"/v1/sessions?cohortId={id}"))
            .For(PlanningOperations.ScheduleSessions).Produces<ScheduleSessionsResponse>(StatusCodes.Status201Created);
    }

    private static async Task<IResult> List(
        Wire<CohortPlanStatus>? status, string? stageCode, Guid? siteId, Guid? trainerId, DateOnly? startsFrom, DateOnly? startsUntil, string? name,
        string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new ListCohortPlans(status?.Value, stageCode, siteId, trainerId, startsFrom, startsUntil, name, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp();
}
