using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Mentoring.Application.Mentorships;
using Konexio.Mentoring.Application.SoftSkills;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.Mentoring.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Mentoring.Infrastructure.Http;

internal static class MentorshipEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var mentorships = routes.MapGroup("/v1/mentorships").WithTags("Mentorships");

        mentorships.MapPost("", async (ProposeMentorship command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command, ct)).ToCreated(mentorship => $"/v1/mentorships/{mentorship.Id}"))
            .For(MentorshipOperations.ProposeMentorship).Produces<MentorshipState>(StatusCodes.Status201Created);

        mentorships.MapGet("", List).For(MentorshipOperations.ListMentorships).Produces<Page<MentorshipResponse>>();

        mentorships.MapGet("{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetMentorship(id), ct)).ToHttp())
            .For(MentorshipOperations.GetMentorship).Produces<MentorshipResponse>();

        mentorships.MapPost("{id:guid}/accept", async (Guid id, AcceptMentorship command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(MentorshipOperations.AcceptMentorship).Produces<MentorshipState>();

        mentorships.MapPost("{id:guid}/decline", async (Guid id, DeclineMentorship command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(MentorshipOperations.DeclineMentorship).Produces<MentorshipState>();

        mentorships.MapPost("{id:guid}/begin", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new BeginMentorship(id), ct)).ToHttp())
            .For(MentorshipOperations.BeginMentorship).Produces<MentorshipState>();

        mentorships.MapPost("{id:guid}/complete", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new CompleteMentorship(id), ct)).ToHttp())
            .For(MentorshipOperations.CompleteMentorship).Produces<MentorshipState>();

        mentorships.MapPost("{id:guid}/cancel", async (Guid id, CancelMentorship command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(MentorshipOperations.CancelMentorship).Produces<MentorshipState>();

        mentorships.MapPost("{id:guid}/hand-over", async (Guid id, HandOverMentorship command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(MentorshipOperations.HandOverMentorship).Produces<HandOverMentorshipResponse>();

        mentorships.MapPost("{id:guid}/soft-skills", async (Guid id, FillSoftSkillsGrid command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { MentorshipId = id }, ct)).ToHttp())
            .For(MentorshipOperations.FillSoftSkillsGrid).Produces<FillSoftSkillsGridResponse>();

        mentorships.MapGet("{id:guid}/soft-skills", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetSoftSkills(id), ct)).ToHttp())
            .For(MentorshipOperations.GetSoftSkills).Produces<SoftSkillsResponse>();

        routes.MapGet("/v1/soft-skills-grid", async (IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetSoftSkillsGrid(), ct)).ToHttp())
            .WithTags("Mentorships").For(MentorshipOperations.GetSoftSkillsGrid).Produces<SoftSkillsGridResponse>();
    }

    private static async Task<IResult> List(
        Guid? menteeId, Guid? mentorId, Guid? cohortId, Guid? matchingRunId, Wire<MentorshipStatus>? status, int? silentDays, string? cursor, int? limit,
        IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(
            new ListMentorships(menteeId, mentorId, cohortId, matchingRunId, status?.Value, silentDays, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp();
}
