using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Enrolment.Application.Partners;
using Konexio.Enrolment.Domain.Partners;
using Konexio.Enrolment.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Enrolment.Infrastructure.Http;

internal static class PartnerEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var partners = routes.MapGroup("/v1/partners").WithTags("Partners");
        partners.MapPost("", RegisterPartner).For(PartnerOperations.RegisterPartner).Produces<RegisterPartnerResponse>(StatusCodes.Status201Created);
        partners.MapGet("", ListPartners).For(PartnerOperations.ListPartners).Produces<Page<PartnerSummary>>();
        partners.MapGet("/{id:guid}", GetPartner).For(PartnerOperations.GetPartner).Produces<PartnerDetail>();
        partners.MapPut("/{id:guid}", ChangePartnerDetails).For(PartnerOperations.ChangePartnerDetails).RequireIfMatch().Produces(StatusCodes.Status204NoContent);
        partners.MapPost("/{id:guid}/validate", ValidatePartner).For(PartnerOperations.ValidatePartner).Produces<ValidatePartnerResponse>();
        partners.MapPost("/{id:guid}/reject", RejectPartner).For(PartnerOperations.RejectPartner).Produces<RejectPartnerResponse>();
        partners.MapPost("/{id:guid}/suspend", SuspendPartner).For(PartnerOperations.SuspendPartner).Produces<SuspendPartnerResponse>();
        partners.MapPost("/{id:guid}/reinstate", ReinstatePartner).For(PartnerOperations.ReinstatePartner).Produces<ReinstatePartnerResponse>();
    }

    private static async Task<IResult> RegisterPartner(RegisterPartner command, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(command, ct)).ToCreated(partner => $"/v1/partners/{partner.Id}");

    private static async Task<IResult> ListPartners(
        IMediator mediator, Wire<PartnerStatus>? status, string? kind, DateTimeOffset? updatedSince, string? cursor, int? limit, CancellationToken ct) =>
        (await mediator.Send(new ListPartners(status?.Value, kind, updatedSince, cursor, limit ?? 50), ct)).ToHttp();

    private static async Task<IResult> GetPartner(Guid id, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new GetPartner(new PartnerId(id)), ct)).ToHttp();

    private static async Task<IResult> ChangePartnerDetails(Guid id, ChangePartnerDetails command, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(command with { Id = new PartnerId(id) }, ct)).ToNoContent();

    private static async Task<IResult> ValidatePartner(Guid id, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new ValidatePartner { Id = new PartnerId(id) }, ct)).ToHttp();

    private static async Task<IResult> RejectPartner(Guid id, RejectPartner command, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(command with { Id = new PartnerId(id) }, ct)).ToHttp();

    private static async Task<IResult> SuspendPartner(Guid id, SuspendPartner command, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(command with { Id = new PartnerId(id) }, ct)).ToHttp();

    private static async Task<IResult> ReinstatePartner(Guid id, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new ReinstatePartner { Id = new PartnerId(id) }, ct)).ToHttp();
}
