using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Certification.Application.Catalogue;
using Konexio.Certification.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Certification.Infrastructure.Http;

internal static class CatalogueEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var certification = routes.MapGroup("/v1/certification").WithTags("Certification catalogue");

        certification.MapGet("modules", async (IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListCertificationModules(), ct)).ToHttp())
            .For(CandidateOperations.ListCertificationModules).Produces<CertificationModuleList>();

        certification.MapGet("awards", async (IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListAwards(), ct)).ToHttp())
            .For(CandidateOperations.ListAwards).Produces<AwardList>();

        certification.MapGet("catalogue-versions", async (string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListCatalogueVersions(cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(CandidateOperations.ListCatalogueVersions).Produces<Page<CatalogueVersionSummary>>();

        certification.MapPost("catalogue-versions", async (DraftCatalogueVersion command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command, ct)).ToCreated(drafted => FormattableString.Invariant($"/v1/certification/catalogue-versions/{drafted.Number}")))
            .For(CandidateOperations.DraftCatalogueVersion).Produces<DraftCatalogueVersionResponse>(StatusCodes.Status201Created);

        certification.MapGet("catalogue-versions/{number:int}", async (int number, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetCatalogueVersion(number), ct)).ToHttp())
            .For(CandidateOperations.GetCatalogueVersion).Produces<CatalogueVersionResponse>();

        certification.MapPut("catalogue-versions/{number:int}", async (int number, ReviseCatalogueVersion command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Number = number }, ct)).ToNoContent())
            .For(CandidateOperations.ReviseCatalogueVersion).RequireIfMatch().Produces(StatusCodes.Status204NoContent);

        certification.MapPost("catalogue-versions/{number:int}/publish", async (int number, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new PublishCatalogueVersion(number), ct)).ToHttp())
            .For(CandidateOperations.PublishCatalogueVersion).Produces<PublishCatalogueVersionResponse>();
    }
}
