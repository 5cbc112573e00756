using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Konexio.BuildingBlocks.Infrastructure.Http;

/// <summary>A page that carries nothing from elsewhere and leaves nothing behind. Search engines may list it only where it is meant for everybody.</summary>
public sealed class PageAnswer(string content, string mediaType, int status, TimeSpan? retryAfter, string caching, bool isForEverybody = false) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = mediaType;
        response.Headers.CacheControl = caching;
        response.Headers.Vary = "Accept-Language";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        response.Headers["Referrer-Policy"] = "no-referrer";
        if (!isForEverybody) response.Headers["X-Robots-Tag"] = "noindex";
        if (retryAfter is { } wait) response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return response.WriteAsync(content, httpContext.RequestAborted);
    }
}
