using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Curriculum.Application.Tracks;
using Konexio.Curriculum.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Curriculum.Infrastructure.Http;

internal static class TrackEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var tracks = routes.MapGroup("/v1/tracks").WithTags("Tracks");

        tracks.MapPost("", async (DraftTrackVersion command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command, ct)).ToCreated(drafted => $"/v1/tracks/{drafted.Code}/versions/{drafted.Version}"))
            .For(PlanningOperations.DraftTrackVersion).Produces<DraftTrackVersionResponse>(StatusCodes.Status201Created);

        tracks.MapGet("", async (string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListTracks(cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(PlanningOperations.ListTracks).Produces<Page<TrackSummary>>();

        tracks.MapGet("{code}/versions/{version}", async (string code, string version, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetTrackVersion(code, version), ct)).ToHttp())
            .For(PlanningOperations.GetTrackVersion).Produces<TrackVersionResponse>();

        tracks.MapPut("{code}/versions/{version:int}", async (string code, int version, ReviseTrackVersion command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { TrackCode = code, Version = version }, ct)).ToNoContent())
            .For(PlanningOperations.ReviseTrackVersion).RequireIfMatch().Produces(StatusCodes.Status204NoContent);

        tracks.MapPost("{code}/versions/{version:int}/publish", async (string code, int version, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new PublishTrackVersion(code, version), ct)).ToHttp())
            .For(PlanningOperations.PublishTrackVersion).Produces<PublishTrackVersionResponse>();

        routes.MapGet("/v1/digcomp", async (IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListDigCompAreas(), ct)).ToHttp())
            .WithTags("Tracks").For(PlanningOperations.ListDigCompAreas).Produces<DigCompAreaList>();
    }
}
