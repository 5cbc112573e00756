using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using MediatR;

namespace Konexio.Api.Pipeline;

/// <summary>What an operator does about messages that no listener could hear.</summary>
internal static class ParkedMessages
{
    private const string Scope = "messages.manage";

    private static readonly Operation ListOperation = new("listParkedMessages", Scope, "an operator looks at what could not be heard", Role.Administrator);
    private static readonly Operation ReplayOperation = new("replayParkedMessage", Scope, "an operator lets a message be heard again", Role.Administrator);

    public static void MapParkedMessages(this IEndpointRouteBuilder routes)
    {
        var messages = routes.MapGroup("/v1/parked-messages").WithTags("Messages");

        messages.MapGet("", async (IMediator mediator, CancellationToken ct) => (await mediator.Send(new ListParkedMessages(), ct)).ToHttp())
            .For(ListOperation)
            .WithSummary("List parked messages")
            .WithDescription("The oldest 200 messages that a listener failed to hear five times, over all modules, without their content.")
            .Produces<Page<ParkedMessage>>();

        messages.MapPost("/{id:guid}/replay", async (Guid id, IMediator mediator, CancellationToken ct) => (await mediator.Send(new ReplayParkedMessage(id), ct)).ToNoContent())
            .For(ReplayOperation)
            .WithSummary("Replay a parked message")
            .WithDescription("Lets every listener that parked the message try it again at once.")
            .Produces(StatusCodes.Status204NoContent);
    }
}
