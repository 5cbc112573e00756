using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Enrolment.Application.Enrolments;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.Enrolment.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Enrolment.Infrastructure.Http;

internal static class EnrolmentEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var enrolments = routes.MapGroup("/v1/enrolments").WithTags("Enrolments");

        enrolments.MapGet("", async (Guid? cohortId, Guid? learnerId, Wire<EnrolmentStatus>? status, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListEnrolments(cohortId, learnerId, status?.Value, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(LearnerOperations.ListEnrolments).Produces<Page<EnrolmentResponse>>();

        enrolments.MapGet("{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetEnrolment(id), ct)).ToHttp())
            .For(LearnerOperations.GetEnrolment).Produces<EnrolmentResponse>();

        enrolments.MapPost("{id:guid}/suspend", async (Guid id, SuspendEnrolment command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { EnrolmentId = id }, ct)).ToHttp())
            .For(LearnerOperations.SuspendEnrolment).Produces<SuspendEnrolmentResponse>();

        enrolments.MapPost("{id:guid}/resume", async (Guid id, ResumeEnrolment? command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send((command ?? new ResumeEnrolment()) with { EnrolmentId = id }, ct)).ToHttp())
            .For(LearnerOperations.ResumeEnrolment).Produces<ResumeEnrolmentResponse>();

        enrolments.MapPost("{id:guid}/withdraw", async (Guid id, WithdrawEnrolment command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { EnrolmentId = id }, ct)).ToHttp())
            .For(LearnerOperations.WithdrawEnrolment).Produces<WithdrawEnrolmentResponse>();
    }
}
