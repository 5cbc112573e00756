using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Mentoring.Application.Matching;
using Konexio.Mentoring.Domain.Matching;
using Konexio.Mentoring.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Mentoring.Infrastructure.Http;

internal static class MatchingEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var runs = routes.MapGroup("/v1/matching-runs").WithTags("Matching");

        runs.MapPost("", async (StartMatchingRun command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command, ct)).ToCreated(run => $"/v1/matching-runs/{run.Id}"))
            .For(MatchingOperations.StartMatchingRun).Produces<StartMatchingRunResponse>(StatusCodes.Status201Created);

        runs.MapGet("", async (Guid? cohortId, Wire<MatchingRunStatus>? status, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListMatchingRuns(cohortId, status?.Value, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(MatchingOperations.ListMatchingRuns).Produces<Page<MatchingRunSummary>>();

        runs.MapGet("{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetMatchingRun(id), ct)).ToHttp())
            .For(MatchingOperations.GetMatchingRun).Produces<MatchingRunResponse>();

        runs.MapGet("{id:guid}/reproduction", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ReproduceMatchingRun(id), ct)).ToHttp())
            .For(MatchingOperations.ReproduceMatchingRun).Produces<MatchingReproductionResponse>();

        runs.MapPost("{id:guid}/confirm", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ConfirmMatchingRun(id), ct)).ToHttp())
            .For(MatchingOperations.ConfirmMatchingRun).Produces<ConfirmMatchingRunResponse>();

        runs.MapPost("{id:guid}/discard", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new DiscardMatchingRun(id), ct)).ToHttp())
            .For(MatchingOperations.DiscardMatchingRun).Produces<DiscardMatchingRunResponse>();

        var rules = routes.MapGroup("/v1/matching-rules").WithTags("Matching");

        rules.MapGet("", async (int? version, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetMatchingRules(version), ct)).ToHttp())
            .For(MatchingOperations.GetMatchingRules).Produces<MatchingRulesResponse>();

        rules.MapPost("", async (PublishMatchingRules command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command, ct)).ToCreated(published => FormattableString.Invariant($"/v1/matching-rules?version={published.Version}")))
            .For(MatchingOperations.PublishMatchingRules).Produces<PublishMatchingRulesResponse>(StatusCodes.Status201Created);
    }
}
