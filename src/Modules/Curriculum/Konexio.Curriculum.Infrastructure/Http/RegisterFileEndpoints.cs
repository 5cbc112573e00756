using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Curriculum.Infrastructure.Registers;
using Konexio.SharedKernel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QRCoder;

namespace Konexio.Curriculum.Infrastructure.Http;

/// <summary>What of a register is shown on a screen, printed, handed over or proved.</summary>
internal static class RegisterFileEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var session = routes.MapGroup("/v1/sessions/{id:guid}").WithTags("Registers");

        session.MapGet("register/codes", async (Guid id, HttpRequest http, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ShowSigningCodes(id, Origin(http)), ct)).ToHttp())
            .For(RegisterOperations.ShowSigningCodes).Produces<SigningCodes>().Produces(StatusCodes.Status409Conflict);

        session.MapGet("register/codes.svg", async (Guid id, HttpRequest http, IMediator mediator, CancellationToken ct) =>
            Drawn(await mediator.Send(new ShowSigningCodes(id, Origin(http)), ct)).ToFile())
            .For(RegisterOperations.DrawSigningCode).WithDescription("Draws the QR code that the room's screen shows now.")
            .Produces<string>(StatusCodes.Status200OK, "image/svg+xml").Produces(StatusCodes.Status409Conflict);

        session.MapGet("register/sheet.pdf", async (Guid id, int? sealedVersion, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetRegisterSheet(id, sealedVersion), ct)).ToFile())
            .For(RegisterOperations.GetRegisterSheet).Produces<string>(StatusCodes.Status200OK, "application/pdf");

        session.MapGet("register.csv", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetRegisterCsv(id), ct)).ToFile())
            .For(RegisterOperations.GetRegisterCsv).Produces<string>(StatusCodes.Status200OK, "text/csv");

        session.MapGet("register/documents/{documentId:guid}", async (Guid id, Guid documentId, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetDocument(id, documentId), ct)).ToFile())
            .For(RegisterOperations.GetDocument).Produces<string>(StatusCodes.Status200OK, "application/pdf", "image/png", "image/jpeg");

        var cohort = routes.MapGroup("/v1/cohort-plans/{id:guid}").WithTags("Registers");

        cohort.MapGet("registers.csv", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ExportRegisters(id), ct)).ToFile())
            .For(RegisterOperations.ExportRegisters).Produces<string>(StatusCodes.Status200OK, "text/csv");

        cohort.MapGet("seals", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListSeals(id), ct)).ToHttp())
            .For(RegisterOperations.ListSeals).Produces<SealList>();

        cohort.MapGet("seals/verification", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new VerifySeals(id), ct)).ToHttp())
            .For(RegisterOperations.VerifySeals).Produces<SealVerification>();
    }

    private static string Origin(HttpRequest http) => $"{http.Scheme}://{http.Host}{http.PathBase}";

    private static Result<RegisterFile> Drawn(Result<SigningCodes> codes)
    {
        if (!codes.Succeeded) return Result<RegisterFile>.Refused(codes.Errors);

        using var data = QRCodeGenerator.GenerateQrCode(codes.Value.Link, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(data);
        return new RegisterFile(System.Text.Encoding.UTF8.GetBytes(svg.GetGraphic(8)), "image/svg+xml", "code.svg");
    }

    private static IResult ToFile(this Result<RegisterFile> result) => result.Succeeded ? new FileAnswer(result.Value) : result.ToHttp();

    private sealed class FileAnswer(RegisterFile file) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.ContentType = file.MediaType;
            response.ContentLength = file.Content.Length;
            response.Headers.CacheControl = "no-store";
            // What was uploaded is never run as a page of this host.
            response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
            response.Headers.ContentDisposition = $"{(file.MediaType == "image/svg+xml" ? "inline" : "attachment")}; filename=\"{file.FileName}\"";
            await response.Body.WriteAsync(file.Content, httpContext.RequestAborted);
        }
    }
}
