using System.Globalization;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.SharedKernel;
using Microsoft.AspNetCore.Http;

namespace Konexio.Impact.Infrastructure.Http;

/// <summary>What a link opens is one learner's own: it is kept by nobody on the way.</summary>
internal sealed class AnsweringAnswer<T>(Result<T>? answer, TimeSpan? wait) : Microsoft.AspNetCore.Http.IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (wait is { } left)
        {
            httpContext.Response.Headers.RetryAfter = Math.Ceiling(left.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return httpContext.WriteProblem(InputErrors.TooManyRequests, StatusCodes.Status429TooManyRequests);
        }

        if (!answer!.Succeeded) return httpContext.WriteProblem(answer.Errors);

        httpContext.Response.Headers.CacheControl = "no-store";
        return httpContext.Response.WriteAsJsonAsync(answer.Value, httpContext.RequestAborted);
    }
}
