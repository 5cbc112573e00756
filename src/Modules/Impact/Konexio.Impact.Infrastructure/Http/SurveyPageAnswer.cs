using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Konexio.Impact.Infrastructure.Http;

/// <summary>A page that carries nothing from elsewhere and leaves nothing behind; unlike others it may fetch the school's fonts, for phones without all letters.</summary>
internal sealed class SurveyPageAnswer(string html, int status, TimeSpan? retryAfter) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept-Language";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["X-Robots-Tag"] = "noindex";
        if (retryAfter is { } wait) response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return response.WriteAsync(html, httpContext.RequestAborted);
    }
}
