using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Impact.Application.Indicators;
using Konexio.Impact.Infrastructure.Facts;
using Konexio.Impact.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Impact.Infrastructure.Http;

internal static class IndicatorEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var indicators = routes.MapGroup("/v1/indicators").WithTags("Indicators");

        indicators.MapGet("", async (IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListIndicators(), ct)).ToHttp())
            .For(GrantOperations.ListIndicators).Produces<IndicatorList>();

        indicators.MapGet("{code}", async (string code, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetIndicator(code), ct)).ToHttp())
            .For(GrantOperations.GetIndicator).Produces<IndicatorHistory>();

        indicators.MapPost("{code}/revise", async (string code, ReviseIndicator command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Code = code }, ct)).ToCreated(revised => $"/v1/indicators/{revised.Code}"))
            .For(GrantOperations.ReviseIndicator).Produces<ReviseIndicatorResponse>(StatusCodes.Status201Created);

        var impact = routes.MapGroup("/v1/impact").WithTags("Yearly figures");

        impact.MapGet("bpf", async (int year, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetTrainingReturn(year), ct)).ToHttp())
            .For(GrantOperations.GetTrainingReturn).Produces<TrainingReturnResponse>();

        impact.MapGet("qualiopi", async (int year, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetQualityFigures(year), ct)).ToHttp())
            .For(GrantOperations.GetQualityFigures).Produces<QualityFiguresResponse>();

        impact.MapPost("rebuild", async (IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new RebuildFacts(), ct)).ToHttp())
            .For(GrantOperations.RebuildFacts).Produces<RebuildFactsResponse>();
    }
}
