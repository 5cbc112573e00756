using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Certification.Application.Certificates;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Infrastructure.Credentials;
using Konexio.Certification.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Konexio.Certification.Infrastructure.Http;

internal static class CertificateEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/skills-cards/{id:guid}/certificates", async (Guid id, IssueCertificate command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { SkillsCardId = id }, ct)).ToCreated(Location))
            .WithTags("Certificates").For(CertificateOperations.IssueCertificate).Produces<IssueCertificateResponse>(StatusCodes.Status201Created);

        var certificates = routes.MapGroup("/v1/certificates").WithTags("Certificates");

        certificates.MapGet("", async (
                Guid? skillsCardId, Guid? learnerId, Wire<CertificateStatus>? status, string? awardCode, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListCertificates(skillsCardId, learnerId, status?.Value, awardCode, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(CertificateOperations.ListCertificates).Produces<Page<CertificateSummary>>();

        certificates.MapGet("{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetCertificate(id), ct)).ToHttp())
            .For(CertificateOperations.GetCertificate).Produces<CertificateResponse>();

        certificates.MapGet("{id:guid}/pdf", async (Guid id, HttpRequest http, IOptions<CertificationSettings> settings, IMediator mediator, CancellationToken ct) =>
            CertificatePdfAnswer.Of(await mediator.Send(new GetCertificatePdf(id, settings.Value.AddressFor(http)), ct)))
            .For(CertificateOperations.GetCertificatePdf).Produces<string>(StatusCodes.Status200OK, "application/pdf").Produces(StatusCodes.Status409Conflict);

        certificates.MapPost("{id:guid}/revoke", async (Guid id, RevokeCertificate command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { Id = id }, ct)).ToHttp())
            .For(CertificateOperations.RevokeCertificate).Produces<RevokeCertificateResponse>();

        certificates.MapPost("{id:guid}/reissue", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ReissueCertificate(id), ct)).ToCreated(Location))
            .For(CertificateOperations.ReissueCertificate).Produces<IssueCertificateResponse>(StatusCodes.Status201Created);
    }

    private static string Location(IssueCertificateResponse issued) => $"/v1/certificates/{issued.Id}";
}
