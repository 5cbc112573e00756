using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Mentoring.Application.MentoringSessions;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.Mentoring.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Mentoring.Infrastructure.Http;

internal static class MentoringSessionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var sessions = routes.MapGroup("/v1/mentoring-sessions").WithTags("Mentoring sessions");

        sessions.MapPost("", async (LogMentoringSession command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command, ct)).ToCreated(session => $"/v1/mentoring-sessions/{session.Id}"))
            .For(MentorshipOperations.LogMentoringSession).Produces<MentoringSessionState>(StatusCodes.Status201Created);

        sessions.MapGet("", async (
                Guid? mentorshipId, Guid? mentorId, Wire<MentoringSessionStatus>? status, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListMentoringSessions(mentorshipId, mentorId, status?.Value, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(MentorshipOperations.ListMentoringSessions).Produces<Page<MentoringSessionResponse>>();

        sessions.MapGet("{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetMentoringSession(id), ct)).ToHttp())
            .For(MentorshipOperations.GetMentoringSession).Produces<MentoringSessionResponse>();

        sessions.MapPost("{id:guid}/confirm", async (Guid id, ConfirmMentoringSession command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(MentorshipOperations.ConfirmMentoringSession).Produces<MentoringSessionState>();

        sessions.MapPost("{id:guid}/dispute", async (Guid id, DisputeMentoringSession command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(MentorshipOperations.DisputeMentoringSession).Produces<MentoringSessionState>();

        sessions.MapPost("{id:guid}/correct", async (Guid id, CorrectMentoringSession command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(MentorshipOperations.CorrectMentoringSession).Produces<MentoringSessionState>();

        sessions.MapPost("{id:guid}/void", async (Guid id, VoidMentoringSession command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(MentorshipOperations.VoidMentoringSession).Produces<MentoringSessionState>();
    }
}
