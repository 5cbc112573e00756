using System.Globalization;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Certification.Infrastructure.Credentials;
using Konexio.SharedKernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Konexio.Certification.Infrastructure.Http;

/// <summary>A document for anybody, or 304 where they have it already.</summary>
internal sealed class DocumentAnswer(Result<PublicDocument> result) : IResult
{
    public static IResult Of(Result<PublicDocument> result) => new DocumentAnswer(result);

    public static IResult Of((Result<PublicDocument>? Answer, TimeSpan? Wait) tried) => tried.Wait is { } wait ? new Throttled(wait) : Of(tried.Answer!);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (!result.Succeeded) return httpContext.WriteProblem(result.Errors);

        var (document, response) = (result.Value, httpContext.Response);
        response.Headers.CacheControl = document.MaxAge is { } age ? string.Create(CultureInfo.InvariantCulture, $"public, max-age={age.TotalSeconds}") : "no-store";
        if (document.Tag is { } tag)
        {
            response.Headers.ETag = tag;
            var current = EntityTagHeaderValue.Parse(tag);
            if (httpContext.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(current, useStrongComparison: false)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }

        response.ContentType = document.MediaType;
        return response.WriteAsync(document.Text, httpContext.RequestAborted);
    }

    private sealed class Throttled(TimeSpan wait) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return httpContext.WriteProblem(InputErrors.TooManyRequests, StatusCodes.Status429TooManyRequests);
        }
    }
}
