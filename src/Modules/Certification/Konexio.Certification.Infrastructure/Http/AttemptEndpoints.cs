using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Certification.Application.Attempts;
using Konexio.Certification.Application.Review;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Certification.Infrastructure.Http;

internal static class AttemptEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var attempts = routes.MapGroup("/v1/attempts").WithTags("Attempts");

        attempts.MapGet("", async (Guid? examSessionId, Guid? skillsCardId, Wire<AttemptStatus>? status, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListAttempts(examSessionId, skillsCardId, status?.Value, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(ExamOperations.ListAttempts).Produces<Page<AttemptResponse>>();

        var attempt = attempts.MapGroup("{id:guid}");

        attempt.MapGet("", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetAttempt(id), ct)).ToHttp())
            .For(ExamOperations.GetAttempt).Produces<AttemptResponse>();

        attempt.MapPost("withdraw", async (Guid id, WithdrawAttempt command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(ExamOperations.WithdrawAttempt).Produces<AttemptState>();

        attempt.MapPost("tester-override", async (Guid id, OverrideTester command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(ExamOperations.OverrideTester).Produces<AttemptState>();

        attempt.MapPost("start", async (Guid id, StartAttempt command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(ExamOperations.StartAttempt).Produces<AttemptState>();

        attempt.MapPost("result", async (Guid id, RecordResult command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(ExamOperations.RecordResult).Produces<AttemptState>();

        attempt.MapPost("abort", async (Guid id, AbortAttempt command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(ExamOperations.AbortAttempt).Produces<AttemptState>();

        attempt.MapPost("annul", async (Guid id, AnnulAttempt command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(ExamOperations.AnnulAttempt).Produces<AttemptState>();

        attempt.MapPost("reject", async (Guid id, RejectAttempt command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(ExamOperations.RejectAttempt).Produces<AttemptState>();

        attempt.MapPost("unreject", async (Guid id, UnrejectAttempt command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(ExamOperations.UnrejectAttempt).Produces<AttemptState>();

        attempt.MapPost("correct-score", async (Guid id, CorrectScore command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(ExamOperations.CorrectScore).Produces<AttemptState>();
    }
}
