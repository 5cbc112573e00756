using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Impact.Application.Invitations;
using Konexio.Impact.Application.Surveys;
using Konexio.Impact.Domain.Invitations;
using Konexio.Impact.Domain.Surveys;
using Konexio.Impact.Infrastructure.Mail;
using Konexio.Impact.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Konexio.Impact.Infrastructure.Http;

internal static class SurveyEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var surveys = routes.MapGroup("/v1/surveys").WithTags("Surveys");

        surveys.MapGet("", async (IMediator mediator, CancellationToken ct) => (await mediator.Send(new ListSurveys(), ct)).ToHttp())
            .For(SurveyOperations.ListSurveys).Produces<SurveyList>();

        surveys.MapPost("", async (CreateSurvey command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command, ct)).ToCreated(created => $"/v1/surveys/{created.Code}"))
            .For(SurveyOperations.CreateSurvey).Produces<CreateSurveyResponse>(StatusCodes.Status201Created);

        surveys.MapGet("{code}", async (string code, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetSurvey(code), ct)).ToHttp())
            .For(SurveyOperations.GetSurvey).Produces<SurveyResponse>();

        surveys.MapGet("{code}/results", async (string code, int? versionNumber, Guid? cohortId, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetSurveyResults(code, versionNumber, cohortId), ct)).ToHttp())
            .For(SurveyOperations.GetSurveyResults).Produces<SurveyResultsResponse>();

        MapVersions(surveys.MapGroup("{code}/versions"));
        MapInvitations(routes.MapGroup("/v1/survey-invitations").WithTags("Surveys"));
    }

    private static void MapVersions(RouteGroupBuilder versions)
    {
        versions.MapPost("", async (string code, DraftSurveyVersion command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { SurveyCode = code }, ct))
                .ToCreated(drafted => FormattableString.Invariant($"/v1/surveys/{code}/versions/{drafted.Number}")))
            .For(SurveyOperations.DraftSurveyVersion).Produces<DraftSurveyVersionResponse>(StatusCodes.Status201Created);

        versions.MapGet("{number:int}", async (string code, int number, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetSurveyVersion(code, number), ct)).ToHttp())
            .For(SurveyOperations.GetSurveyVersion).Produces<SurveyVersionResponse>();

        versions.MapPut("{number:int}", async (string code, int number, ReviseSurveyVersion command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { SurveyCode = code, Number = number }, ct)).ToNoContent())
            .For(SurveyOperations.ReviseSurveyVersion).RequireIfMatch().Produces(StatusCodes.Status204NoContent);

        versions.MapPost("{number:int}/publish", async (string code, int number, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new PublishSurveyVersion(code, number), ct)).ToHttp())
            .For(SurveyOperations.PublishSurveyVersion).Produces<PublishSurveyVersionResponse>();
    }

    private static void MapInvitations(RouteGroupBuilder invitations)
    {
        invitations.MapGet("", async (
                string? surveyCode, Wire<SurveyWave>? wave, Wire<InvitationStatus>? status, Guid? cohortId, Guid? learnerId, string? cursor, int? limit,
                IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(
                new ListSurveyInvitations(surveyCode, wave?.Value, status?.Value, cohortId, learnerId, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(SurveyOperations.ListSurveyInvitations).Produces<Page<SurveyInvitationSummary>>();

        invitations.MapPost("{id:guid}/send", async (Guid id, HttpRequest http, IOptions<SurveySettings> settings, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new SendSurveyInvitation(id, settings.Value.AddressFor(http)), ct)).ToHttp())
            .For(SurveyOperations.SendSurveyInvitation).Produces<SendSurveyInvitationResponse>();
    }
}
