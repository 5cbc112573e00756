using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Curriculum.Infrastructure.Reads;
using Konexio.SharedKernel;
using Microsoft.AspNetCore.Http;

namespace Konexio.Curriculum.Infrastructure.Http;

/// <summary>A certificate to be kept or printed, by a name that says nothing of the learner.</summary>
internal static class CertificateAnswer
{
    public static IResult Of(Result<CertificateFile> result) => result.Succeeded ? new Pdf(result.Value) : result.ToHttp();

    private sealed class Pdf(CertificateFile file) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.CacheControl = "no-store";
            httpContext.Response.Headers.ContentDisposition = "inline; filename=attestation-assiduite.pdf";
            httpContext.Response.ContentType = "application/pdf";
            return httpContext.Response.Body.WriteAsync(file.Pdf, httpContext.RequestAborted).AsTask();
        }
    }
}
