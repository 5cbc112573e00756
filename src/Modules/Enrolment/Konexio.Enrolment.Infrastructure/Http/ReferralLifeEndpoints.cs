using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Enrolment.Application.Referrals;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.Enrolment.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Enrolment.Infrastructure.Http;

/// <summary>What happens to a referral after it came in.</summary>
internal static class ReferralLifeEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var referral = routes.MapGroup("/v1/referrals/{id:guid}").WithTags("Referrals");
        referral.MapGet("/history", GetReferralHistory).For(ReferralOperations.GetReferralHistory).Produces<ReferralHistory>();
        referral.MapPost("/start-review", StartReferralReview).For(ReferralOperations.StartReferralReview).Produces<StartReferralReviewResponse>();
        referral.MapPost("/request-information", RequestInformation).For(ReferralOperations.RequestInformation).Produces<RequestInformationResponse>();
        referral.MapPost("/provide-information", ProvideInformation).For(ReferralOperations.ProvideInformation).Produces<ProvideInformationResponse>();
        referral.MapPost("/propose-decline", ProposeDecline).For(ReferralOperations.ProposeDecline).Produces<ProposeDeclineResponse>();
        referral.MapPost("/confirm-decline", ConfirmDecline).For(ReferralOperations.ConfirmDecline).Produces<ConfirmDeclineResponse>();
        referral.MapPost("/refuse-decline", RefuseDecline).For(ReferralOperations.RefuseDecline).Produces<RefuseDeclineResponse>();
        referral.MapPost("/accept", AcceptReferral).For(ReferralOperations.AcceptReferral).Produces<AcceptReferralResponse>();
        referral.MapPost("/withdraw", WithdrawReferral).For(ReferralOperations.WithdrawReferral).Produces<WithdrawReferralResponse>();
    }

    private static async Task<IResult> GetReferralHistory(Guid id, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new GetReferralHistory(new ReferralId(id)), ct)).ToHttp();

    private static async Task<IResult> StartReferralReview(Guid id, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new StartReferralReview { Id = new ReferralId(id) }, ct)).ToHttp();

    private static async Task<IResult> RequestInformation(Guid id, RequestInformation command, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(command with { Id = new ReferralId(id) }, ct)).ToHttp();

    private static async Task<IResult> ProvideInformation(Guid id, ProvideInformation command, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(command with { Id = new ReferralId(id) }, ct)).ToHttp();

    private static async Task<IResult> ProposeDecline(Guid id, ProposeDecline command, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(command with { Id = new ReferralId(id) }, ct)).ToHttp();

    private static async Task<IResult> ConfirmDecline(Guid id, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new ConfirmDecline { Id = new ReferralId(id) }, ct)).ToHttp();

    private static async Task<IResult> RefuseDecline(Guid id, RefuseDecline command, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(command with { Id = new ReferralId(id) }, ct)).ToHttp();

    private static async Task<IResult> AcceptReferral(Guid id, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new AcceptReferral { Id = new ReferralId(id) }, ct)).ToHttp();

    private static async Task<IResult> WithdrawReferral(Guid id, WithdrawReferral command, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(command with { Id = new ReferralId(id) }, ct)).ToHttp();
}
