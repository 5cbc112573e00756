using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Certification.Application.Attempts;
using Konexio.Certification.Application.ExamSessions;
using Konexio.Certification.Application.Results;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Infrastructure.Reads;
using Konexio.Certification.Infrastructure.Results;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Certification.Infrastructure.Http;

internal static class ExamSessionEndpoints
{
    private const string Csv = "text/csv";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var sessions = routes.MapGroup("/v1/exam-sessions").WithTags("Exam sessions");

        sessions.MapPost("", async (CreateExamSession command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command, ct)).ToCreated(session => $"/v1/exam-sessions/{session.Id}"))
            .For(ExamOperations.CreateExamSession).Produces<ExamSessionState>(StatusCodes.Status201Created);

        sessions.MapGet("", List).For(ExamOperations.ListExamSessions).Produces<Page<ExamSessionResponse>>();

        sessions.MapGet("{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetExamSession(id), ct)).ToHttp())
            .For(ExamOperations.GetExamSession).Produces<ExamSessionResponse>();

        sessions.MapPut("{id:guid}", async (Guid id, ReviseExamSession command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(ExamOperations.ReviseExamSession).RequireIfMatch().Produces<ExamSessionState>();

        sessions.MapPost("{id:guid}/open", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new OpenExamSession(id), ct)).ToHttp())
            .For(ExamOperations.OpenExamSession).Produces<ExamSessionState>();

        sessions.MapPost("{id:guid}/finalise", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new FinaliseExamSession(id), ct)).ToHttp())
            .For(ExamOperations.FinaliseExamSession).Produces<ExamSessionState>();

        sessions.MapPost("{id:guid}/review", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new BeginExamReview(id), ct)).ToHttp())
            .For(ExamOperations.BeginExamReview).Produces<ExamSessionState>();

        sessions.MapPost("{id:guid}/publish", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new PublishExamSession(id), ct)).ToHttp())
            .For(ExamOperations.PublishExamSession).Produces<PublishExamSessionResponse>();

        sessions.MapPost("{id:guid}/attempts", async (Guid id, RegisterCandidate command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { ExamSessionId = id }, ct)).ToCreated(attempt => $"/v1/attempts/{attempt.Id}"))
            .For(ExamOperations.RegisterCandidate).Produces<AttemptState>(StatusCodes.Status201Created);

        sessions.MapPost("{id:guid}/results", Import).For(ExamOperations.ImportResults).Accepts<string>(Csv).Produces<ImportResultsResponse>();
    }

    private static async Task<IResult> List(
        Guid? siteId, Guid? testerId, Wire<ExamSessionStatus>? status, DateTimeOffset? from, DateTimeOffset? until, string? cursor, int? limit,
        IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new ListExamSessions(siteId, testerId, status?.Value, from, until, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp();

    private static async Task<IResult> Import(Guid id, HttpRequest http, IMediator mediator, CancellationToken ct)
    {
        using var file = new MemoryStream();
        await http.Body.CopyToAsync(file, ct);
        var sheet = ResultCsv.Read(file.ToArray());
        return sheet.Succeeded
            ? (await mediator.Send(new ImportResults(id, sheet.Value), ct)).ToHttp()
            : SharedKernel.Result<ImportResultsResponse>.Refused(sheet.Errors).ToHttp();
    }
}
