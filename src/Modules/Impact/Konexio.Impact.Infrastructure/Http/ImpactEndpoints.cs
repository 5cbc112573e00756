using System.Security.Cryptography;
using System.Text.Json;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Impact.Infrastructure.Publishing;
using Konexio.Impact.Infrastructure.Reads;
using Konexio.SharedKernel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Konexio.Impact.Infrastructure.Http;

/// <summary>What anybody may read of the school's impact, as a program or on a page.</summary>
internal static class ImpactEndpoints
{
    private const string Kept = "public, max-age=300";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/impact", async (IMediator mediator, CancellationToken ct) => (IResult)new KeptAnswer(await mediator.Send(new GetImpact(), ct)))
            .WithTags("Impact").For(PublicationOperations.GetImpact).Produces<ImpactResponse>();

        routes.MapGet("/impact", async (string? lang, IMediator mediator, CancellationToken ct) => await mediator.Send(new GetImpact(), ct) is { Succeeded: true } found
                ? new PageAnswer(ImpactPage.In(lang).Show(found.Value), "text/html; charset=utf-8", StatusCodes.Status200OK, null, Kept, isForEverybody: true)
                : throw new InvalidOperationException("What is public is never refused."))
            .For(PublicationOperations.ShowImpact).ExcludeFromDescription();
        routes.MapGet("/impact/impact.css", () => new PageAnswer(ImpactPage.Style, "text/css; charset=utf-8", StatusCodes.Status200OK, null, "public, max-age=3600"))
            .For(PublicationOperations.GetImpactStyle).ExcludeFromDescription();
    }

    private sealed class KeptAnswer(Result<ImpactResponse> result) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (!result.Succeeded) return httpContext.WriteProblem(result.Errors);

            var response = httpContext.Response;
            var content = JsonSerializer.SerializeToUtf8Bytes(result.Value, httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions);
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16))}\"";
            response.Headers.CacheControl = Kept;
            response.Headers.ETag = tag;
            if (httpContext.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Tag == tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            response.ContentType = "application/json; charset=utf-8";
            return response.Body.WriteAsync(content, httpContext.RequestAborted).AsTask();
        }
    }
}
