using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Curriculum.Application.Progress;
using Konexio.Curriculum.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Curriculum.Infrastructure.Http;

internal static class ProgressEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var progress = routes.MapGroup("/v1/progress").WithTags("Progress");

        progress.MapGet("", async (Guid? cohortId, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListProgress(cohortId, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(ProgressOperations.ListProgress).Produces<Page<ProgressListItem>>();

        progress.MapGet("{enrolmentId:guid}", async (Guid enrolmentId, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetProgress(enrolmentId), ct)).ToHttp())
            .For(ProgressOperations.GetProgress).Produces<ProgressResponse>();

        progress.MapPost("{enrolmentId:guid}/outcomes/{code}/start", async (Guid enrolmentId, string code, StartOutcome? command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send((command ?? new StartOutcome()) with { EnrolmentId = enrolmentId, OutcomeCode = code }, ct)).ToHttp())
            .For(ProgressOperations.StartOutcome).Produces<OutcomeState>();

        progress.MapPost("{enrolmentId:guid}/outcomes/{code}/acquire", async (Guid enrolmentId, string code, AcquireOutcome command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { EnrolmentId = enrolmentId, OutcomeCode = code }, ct)).ToHttp())
            .For(ProgressOperations.AcquireOutcome).Produces<OutcomeState>();

        progress.MapPost("{enrolmentId:guid}/complete-stage", async (Guid enrolmentId, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new CompleteStage(enrolmentId), ct)).ToHttp())
            .For(ProgressOperations.CompleteStage).Produces<CompleteStageResponse>();

        progress.MapGet("{enrolmentId:guid}/certificate-of-attendance.pdf", async (Guid enrolmentId, IMediator mediator, CancellationToken ct) =>
            CertificateAnswer.Of(await mediator.Send(new GetCertificateOfAttendance(enrolmentId), ct)))
            .For(ProgressOperations.GetCertificateOfAttendance).Produces<byte[]>(StatusCodes.Status200OK, "application/pdf").Produces(StatusCodes.Status409Conflict);

        var dropOut = routes.MapGroup("/v1").WithTags("Progress");

        dropOut.MapGet("drop-out-risks", async (Guid? cohortId, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListDropOutRisks(cohortId, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(ProgressOperations.ListDropOutRisks).Produces<Page<DropOutRiskResponse>>();

        dropOut.MapGet("drop-out-rules", async (IMediator mediator, CancellationToken ct) => (await mediator.Send(new ListDropOutRules(), ct)).ToHttp())
            .For(ProgressOperations.ListDropOutRules).Produces<DropOutRuleList>();

        dropOut.MapPut("drop-out-rules", async (ChangeDropOutRules command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command, ct)).ToHttp())
            .For(ProgressOperations.ChangeDropOutRules).Produces<DropOutRuleList>();
    }
}
