using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Enrolment.Application.Referrals;
using Konexio.Enrolment.Domain.Partners;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.SharedKernel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Enrolment.Infrastructure.Http;

internal static class ReferralEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var referrals = routes.MapGroup("/v1/referrals").WithTags("Referrals");
        referrals.MapPost("", SubmitReferral).For(ReferralOperations.SubmitReferral)
            .Produces<SubmitReferralResponse>().Produces<SubmitReferralResponse>(StatusCodes.Status201Created);
        referrals.MapGet("", ListReferrals).For(ReferralOperations.ListReferrals);
        referrals.MapGet("/{id:guid}", GetReferral).For(ReferralOperations.GetReferral);
    }

    private static async Task<IResult> SubmitReferral(SubmitReferral command, IMediator mediator, ICaller caller, CancellationToken ct)
    {
        if (caller.PartnerId is not { } partner) return Result<SubmitReferralResponse>.Refused([PartnerErrors.NotValidated]).ToHttp();

        var submission = command with { PartnerId = new PartnerId(partner) };
        var submitted = await mediator.Send(submission, ct);
        if (submitted.Succeeded || submitted.Errors[0] != ReferralErrors.ReferenceConflict) return submitted.ToCreated(Location);

        // The unique index said that the reference is taken: by the same content, or by other content?
        return (await mediator.Send(new GetSubmittedReferral(submission), ct)).ToHttp();
    }

    private static async Task<IResult> ListReferrals(
        IMediator mediator, Wire<ReferralStatus>? status, DateTimeOffset? updatedSince, string? cursor, int? limit, CancellationToken ct) =>
        (await mediator.Send(new ListReferrals(status?.Value, updatedSince, cursor, limit ?? 50), ct)).ToHttp();

    private static async Task<IResult> GetReferral(Guid id, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new GetReferral(new ReferralId(id)), ct)).ToHttp();

    private static string Location(SubmitReferralResponse referral) => $"/v1/referrals/{referral.Id}";
}
