using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Mentoring.Infrastructure.Reads;
using Konexio.SharedKernel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Mentoring.Infrastructure.Http;

internal static class HoursEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var hours = routes.MapGroup("/v1/companies/{id:guid}").WithTags("Companies");

        hours.MapGet("hours", async (Guid id, DateOnly? from, DateOnly? to, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetCompanyHours(id, from, to), ct)).ToHttp())
            .For(MentorshipOperations.GetCompanyHours).Produces<CompanyHoursResponse>();

        hours.MapGet("hours.csv", async (Guid id, DateOnly? from, DateOnly? to, IMediator mediator, CancellationToken ct) =>
            ToFile(await mediator.Send(new GetCompanyHoursCsv(id, from, to), ct)))
            .For(MentorshipOperations.GetCompanyHoursCsv).Produces<string>(StatusCodes.Status200OK, "text/csv");

        hours.MapGet("hours.pdf", async (Guid id, DateOnly? from, DateOnly? to, IMediator mediator, CancellationToken ct) =>
            ToFile(await mediator.Send(new GetCompanyHoursPdf(id, from, to), ct)))
            .For(MentorshipOperations.GetCompanyHoursPdf).Produces<string>(StatusCodes.Status200OK, "application/pdf");
    }

    private static IResult ToFile(Result<HoursFile> result) => result.Succeeded ? new FileAnswer(result.Value) : result.ToHttp();

    private sealed class FileAnswer(HoursFile file) : IResult
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
