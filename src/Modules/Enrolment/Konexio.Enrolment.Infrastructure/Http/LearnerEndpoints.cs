using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Enrolment.Application.Learners;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Enrolment.Infrastructure.Http;

internal static class LearnerEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var learners = routes.MapGroup("/v1/learners").WithTags("Learners");

        learners.MapPost("", async (ApplyAsLearner command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command, ct)).ToCreated(learner => $"/v1/learners/{learner.Id}"))
            .For(LearnerOperations.ApplyAsLearner).Produces<ApplyAsLearnerResponse>(StatusCodes.Status201Created);

        learners.MapGet("", async (Wire<LearnerStatus>? status, Guid? referralId, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListLearners(status?.Value, referralId, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(LearnerOperations.ListLearners).Produces<Page<LearnerListItem>>();

        learners.MapGet("{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetLearner(id), ct)).ToHttp())
            .For(LearnerOperations.GetLearner).Produces<LearnerResponse>();

        learners.MapPost("{id:guid}/positionings", async (Guid id, RecordPositioning command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { LearnerId = id }, ct)).ToCreated(_ => $"/v1/learners/{id}/positionings"))
            .For(LearnerOperations.RecordPositioning).Produces<RecordPositioningResponse>(StatusCodes.Status201Created);

        learners.MapGet("{id:guid}/positionings", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListPositionings(id), ct)).ToHttp())
            .For(LearnerOperations.ListPositionings).Produces<PositioningList>();

        learners.MapPost("{id:guid}/consents", async (Guid id, GiveConsent command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { LearnerId = id }, ct)).ToCreated(_ => $"/v1/learners/{id}/consents"))
            .For(LearnerOperations.GiveConsent).Produces<GiveConsentResponse>(StatusCodes.Status201Created);

        learners.MapGet("{id:guid}/consents", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListConsents(id), ct)).ToHttp())
            .For(LearnerOperations.ListConsents).Produces<ConsentList>();

        learners.MapPost("{id:guid}/consents/{purpose}/revoke", async (Guid id, Wire<ConsentPurpose> purpose, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new RevokeConsent { LearnerId = id, Purpose = purpose.Value }, ct)).ToHttp())
            .For(LearnerOperations.RevokeConsent).Produces<RevokeConsentResponse>();

        learners.MapGet("{id:guid}/nearer-cohorts", async (Guid id, Guid cohortId, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new SuggestNearerCohort(id, cohortId), ct)).ToHttp())
            .For(LearnerOperations.SuggestNearerCohort).Produces<NearerCohortList>();

        routes.MapGet("/v1/referrals/{id:guid}/progress", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetReferralProgress(id), ct)).ToHttp())
            .WithTags("Referrals").For(LearnerOperations.GetReferralProgress).Produces<ReferralProgressResponse>();
    }
}
