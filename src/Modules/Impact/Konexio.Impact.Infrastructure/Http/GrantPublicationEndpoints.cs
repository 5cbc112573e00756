using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Impact.Application.Publication;
using Konexio.Impact.Infrastructure.Publishing;
using Konexio.Impact.Infrastructure.Reads;
using Konexio.SharedKernel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Impact.Infrastructure.Http;

internal static class GrantPublicationEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var grants = routes.MapGroup("/v1/grants/{id:guid}").WithTags("Funders and grants");

        grants.MapGet("report/export", async (Guid id, Wire<ReportFormat>? format, IMediator mediator, CancellationToken ct) =>
            ToFile(await mediator.Send(new ExportGrantReport(id, format?.Value), ct)))
            .For(PublicationOperations.ExportGrantReport).Produces<string>(StatusCodes.Status200OK, SheetFile.Csv, SheetFile.Xlsx, SheetFile.Pdf);

        grants.MapPost("publications", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new PublishGrantReport(id), ct)).ToCreated(publication => $"/v1/grant-publications/{publication.Id}"))
            .For(PublicationOperations.PublishGrantReport).Produces<PublishGrantReportResponse>(StatusCodes.Status201Created);

        grants.MapGet("publications", async (Guid id, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListGrantPublications(id, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(PublicationOperations.ListGrantPublications).Produces<Page<GrantPublicationSummary>>();

        var publications = routes.MapGroup("/v1/grant-publications/{id:guid}").WithTags("Funders and grants");

        publications.MapGet("", async (Guid id, IMediator mediator, CancellationToken ct) => (await mediator.Send(new GetGrantPublication(id), ct)).ToHttp())
            .For(PublicationOperations.GetGrantPublication).Produces<GrantPublicationResponse>();

        publications.MapGet("export", async (Guid id, Wire<ReportFormat>? format, IMediator mediator, CancellationToken ct) =>
            ToFile(await mediator.Send(new ExportGrantPublication(id, format?.Value), ct)))
            .For(PublicationOperations.ExportGrantPublication).Produces<string>(StatusCodes.Status200OK, SheetFile.Csv, SheetFile.Xlsx, SheetFile.Pdf);
    }

    private static IResult ToFile(Result<ReportFile> result) => result.Succeeded ? new FileAnswer(result.Value) : result.ToHttp();

    private sealed class FileAnswer(ReportFile file) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.ContentType = file.MediaType;
            response.Headers.CacheControl = "no-store";
            response.Headers.ContentDisposition = $"attachment; filename=\"{file.Name}\"";
            return response.Body.WriteAsync(file.Content, httpContext.RequestAborted).AsTask();
        }
    }
}
