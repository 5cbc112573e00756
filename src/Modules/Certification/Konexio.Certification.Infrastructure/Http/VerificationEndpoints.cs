using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Certification.Infrastructure.Reads;
using Konexio.Certification.Infrastructure.Verifying;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Certification.Infrastructure.Http;

/// <summary>What anybody may ask about a certificate, as a program or on a page.</summary>
internal static class VerificationEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // The prefix tells a code from an id in the documents, too, where paths that differ by a parameter's name alone are one.
        routes.MapGet("/v1/certificates/K-{symbols}", (string symbols, HttpContext http, VerificationDesk desk, CancellationToken ct) => Verify($"K-{symbols}", http, desk, ct))
            .WithTags("Certificates").For(CertificateOperations.VerifyCertificate).Produces<VerifyCertificateResponse>().Produces(StatusCodes.Status422UnprocessableEntity);
        routes.MapGet("/v1/certificates/{code}", Verify).For(CertificateOperations.RefuseMalformedCode).ExcludeFromDescription();

        routes.MapGet("/verify", (string? code, string? lang, HttpContext http, VerificationDesk desk, CancellationToken ct) =>
            string.IsNullOrWhiteSpace(code) ? Task.FromResult<IResult>(Page(VerificationPage.In(lang).AskForCode())) : Show(code, lang, http, desk, ct))
            .For(CertificateOperations.AskForCode).ExcludeFromDescription();
        routes.MapGet("/verify/{code}", Show).For(CertificateOperations.ShowVerification).ExcludeFromDescription();
        routes.MapGet("/verify/verify.css", () => new PageAnswer(VerificationPage.Style, "text/css; charset=utf-8", StatusCodes.Status200OK, null, "public, max-age=3600"))
            .For(CertificateOperations.GetVerificationStyle).ExcludeFromDescription();
    }

    private static async Task<IResult> Verify(string code, HttpContext http, VerificationDesk desk, CancellationToken ct)
    {
        var (answer, wait) = await desk.Verify(code, http.Connection.RemoteIpAddress, ct);
        return new VerificationAnswer(answer, wait);
    }

    private static async Task<IResult> Show(string code, string? lang, HttpContext http, VerificationDesk desk, CancellationToken ct)
    {
        var page = VerificationPage.In(lang, code.Trim());
        var (answer, wait) = await desk.Verify(code, http.Connection.RemoteIpAddress, ct);
        if (wait is { } left) return Page(page.TooMany(Math.Max(1, (int)Math.Ceiling(left.TotalMinutes))), StatusCodes.Status429TooManyRequests, left);
        return answer!.Succeeded ? Page(page.Show(answer.Value)) : Page(page.Mistyped(), StatusCodes.Status422UnprocessableEntity);
    }

    private static PageAnswer Page(string html, int status = StatusCodes.Status200OK, TimeSpan? retryAfter = null) =>
        new(html, "text/html; charset=utf-8", status, retryAfter, "no-store");
}
