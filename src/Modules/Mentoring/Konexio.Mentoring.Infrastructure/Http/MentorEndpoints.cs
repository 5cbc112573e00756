using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Mentoring.Application.Mentors;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Mentoring.Infrastructure.Http;

internal static class MentorEndpoints
{
    private const int DefaultDays = 30;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var mentors = routes.MapGroup("/v1/mentors").WithTags("Mentors");

        mentors.MapPost("", async (RegisterMentor command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command, ct)).ToCreated(mentor => $"/v1/mentors/{mentor.Id}"))
            .For(PeopleOperations.RegisterMentor).Produces<RegisterMentorResponse>(StatusCodes.Status201Created);

        mentors.MapGet("", List).For(PeopleOperations.ListMentors).Produces<Page<MentorResponse>>();

        mentors.MapGet("vetting-alerts", async (int? withinDays, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListVettingAlerts(withinDays ?? DefaultDays, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(PeopleOperations.ListVettingAlerts).Produces<Page<VettingAlertResponse>>();

        mentors.MapGet("{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetMentor(id), ct)).ToHttp())
            .For(PeopleOperations.GetMentor).Produces<MentorResponse>();

        mentors.MapPut("{id:guid}", async (Guid id, ReviseMentor command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(PeopleOperations.ReviseMentor).RequireIfMatch().Produces<MentorState>();

        mentors.MapPost("{id:guid}/vetting-checks", async (Guid id, RecordVettingCheck command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { MentorId = id }, ct)).ToHttp())
            .For(PeopleOperations.RecordVettingCheck).Produces<RecordVettingCheckResponse>();

        mentors.MapPost("{id:guid}/submit", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new SubmitMentor(id), ct)).ToHttp())
            .For(PeopleOperations.SubmitMentor).Produces<MentorState>();

        mentors.MapPost("{id:guid}/approve", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ApproveMentor(id), ct)).ToHttp())
            .For(PeopleOperations.ApproveMentor).Produces<MentorState>();

        mentors.MapPost("{id:guid}/reject", async (Guid id, RejectMentor command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(PeopleOperations.RejectMentor).Produces<MentorState>();

        mentors.MapPost("{id:guid}/deactivate", async (Guid id, DeactivateMentor command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(PeopleOperations.DeactivateMentor).Produces<MentorState>();

        mentors.MapPost("{id:guid}/reactivate", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ReactivateMentor(id), ct)).ToHttp())
            .For(PeopleOperations.ReactivateMentor).Produces<MentorState>();
    }

    private static async Task<IResult> List(
        Wire<MentorStatus>? status, Guid? companyId, DateOnly? vettingExpiresBefore, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new ListMentors(status?.Value, companyId, vettingExpiresBefore, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp();
}
