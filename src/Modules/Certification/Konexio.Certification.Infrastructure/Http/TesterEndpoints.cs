using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Certification.Application.Testers;
using Konexio.Certification.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Certification.Infrastructure.Http;

internal static class TesterEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var testers = routes.MapGroup("/v1/testers").WithTags("Testers");

        testers.MapPost("", async (RegisterTester command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command, ct)).ToCreated(tester => $"/v1/testers/{tester.Id}"))
            .For(CandidateOperations.RegisterTester).Produces<RegisterTesterResponse>(StatusCodes.Status201Created);

        testers.MapGet("", async (bool? hasLeft, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListTesters(hasLeft, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(CandidateOperations.ListTesters).Produces<Page<TesterResponse>>();

        testers.MapGet("{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetTester(id), ct)).ToHttp())
            .For(CandidateOperations.GetTester).Produces<TesterResponse>();

        testers.MapPost("{id:guid}/leave", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new RecordTesterLeaving(id), ct)).ToHttp())
            .For(CandidateOperations.RecordTesterLeaving).Produces<RecordTesterLeavingResponse>();
    }
}
