using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Mentoring.Application.Mentees;
using Konexio.Mentoring.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Mentoring.Infrastructure.Http;

internal static class MenteeEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var mentees = routes.MapGroup("/v1/mentees").WithTags("Mentees");

        mentees.MapGet("", async (Guid? cohortId, Guid? learnerId, bool? described, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListMentees(cohortId, learnerId, described, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(PeopleOperations.ListMentees).Produces<Page<MenteeResponse>>();

        mentees.MapGet("{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetMentee(id), ct)).ToHttp())
            .For(PeopleOperations.GetMentee).Produces<MenteeResponse>();

        mentees.MapPut("{id:guid}/profile", async (Guid id, DescribeMentee command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToNoContent())
            .For(PeopleOperations.DescribeMentee).RequireIfMatch().Produces(StatusCodes.Status204NoContent);
    }
}
