using System.Globalization;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Certification.Infrastructure.Reads;
using Konexio.SharedKernel;
using Microsoft.AspNetCore.Http;

namespace Konexio.Certification.Infrastructure.Http;

/// <summary>What is known of a code at this moment: a certificate may be revoked, or a consent withdrawn, in the next.</summary>
internal sealed class VerificationAnswer(Result<VerifyCertificateResponse>? answer, TimeSpan? wait) : Microsoft.AspNetCore.Http.IResult
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
