using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Certification.Infrastructure.Reads;
using Konexio.SharedKernel;
using Microsoft.AspNetCore.Http;

namespace Konexio.Certification.Infrastructure.Http;

/// <summary>A certificate to be kept or printed, by a name that says nothing of its holder.</summary>
internal static class CertificatePdfAnswer
{
    public static IResult Of(Result<CertificatePdf> result) => result.Succeeded ? new Pdf(result.Value) : result.ToHttp();

    private sealed class Pdf(CertificatePdf file) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.CacheControl = "no-store";
            httpContext.Response.Headers.ContentDisposition = $"inline; filename={file.Number}.pdf";
            httpContext.Response.ContentType = "application/pdf";
            return httpContext.Response.Body.WriteAsync(file.Content, httpContext.RequestAborted).AsTask();
        }
    }
}
