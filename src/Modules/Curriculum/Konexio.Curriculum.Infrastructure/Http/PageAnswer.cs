using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Konexio.Curriculum.Infrastructure.Http;

/// <summary>A page that carries nothing from elsewhere and leaves nothing behind.</summary>
internal sealed class PageAnswer(string content, string mediaType, int status, TimeSpan? retryAfter, string caching) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = mediaType;
        response.Headers.CacheControl = caching;
        response.Headers.Vary = "Accept-Language";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        if (retryAfter is { } wait) response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return response.WriteAsync(content, httpContext.RequestAborted);
    }
}
