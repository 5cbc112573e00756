using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Enrolment.Application.People;
using Konexio.Enrolment.Domain.People;
using Konexio.Enrolment.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Enrolment.Infrastructure.Http;

internal static class DuplicateEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var duplicates = routes.MapGroup("/v1/duplicates").WithTags("Duplicates");
        duplicates.MapGet("", ListDuplicates).For(DuplicateOperations.ListDuplicates);
        duplicates.MapGet("/{id:guid}", GetDuplicate).For(DuplicateOperations.GetDuplicate);
        duplicates.MapPost("/{id:guid}/merge", MergeDuplicate).For(DuplicateOperations.MergeDuplicate);
        duplicates.MapPost("/{id:guid}/dismiss", DismissDuplicate).For(DuplicateOperations.DismissDuplicate);
        duplicates.MapPost("/{id:guid}/undo", UndoMerge).For(DuplicateOperations.UndoMerge);
    }

    private static async Task<IResult> ListDuplicates(
        IMediator mediator, Wire<DuplicateStatus>? status, Wire<Certainty>? certainty, string? cursor, int? limit, CancellationToken ct) =>
        (await mediator.Send(new ListDuplicates(status?.Value, certainty?.Value, cursor, limit ?? 50), ct)).ToHttp();

    private static async Task<IResult> GetDuplicate(Guid id, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new GetDuplicate(new DuplicateId(id)), ct)).ToHttp();

    private static async Task<IResult> MergeDuplicate(Guid id, MergeDuplicate command, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(command with { Id = id }, ct)).ToHttp();

    private static async Task<IResult> DismissDuplicate(Guid id, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new DismissDuplicate { Id = id }, ct)).ToHttp();

    private static async Task<IResult> UndoMerge(Guid id, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new UndoMerge { Id = id }, ct)).ToHttp();
}
