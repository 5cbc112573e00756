using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Curriculum.Application.Trainers;
using Konexio.Curriculum.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Curriculum.Infrastructure.Http;

internal static class TrainerEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var trainers = routes.MapGroup("/v1/trainers").WithTags("Trainers");

        trainers.MapPost("", async (RegisterTrainer command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command, ct)).ToCreated(trainer => $"/v1/trainers/{trainer.Id}"))
            .For(PlanningOperations.RegisterTrainer).Produces<RegisterTrainerResponse>(StatusCodes.Status201Created);

        trainers.MapGet("", async (bool? hasLeft, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListTrainers(hasLeft, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(PlanningOperations.ListTrainers).Produces<Page<TrainerResponse>>();

        trainers.MapGet("{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetTrainer(id), ct)).ToHttp())
            .For(PlanningOperations.GetTrainer).Produces<TrainerResponse>();

        trainers.MapPut("{id:guid}", async (Guid id, CorrectTrainerDetails command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToNoContent())
            .For(PlanningOperations.CorrectTrainerDetails).RequireIfMatch().Produces(StatusCodes.Status204NoContent);

        trainers.MapPost("{id:guid}/leave", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new RecordTrainerLeaving(id), ct)).ToHttp())
            .For(PlanningOperations.RecordTrainerLeaving).Produces<RecordTrainerLeavingResponse>();
    }
}
