using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Curriculum.Application.Registers;
using Konexio.Curriculum.Infrastructure.Registers;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Curriculum.Infrastructure.Http;

internal static class RegisterEndpoints
{
    // 5 MB in base64, and some room for the JSON around it.
    private const long ScanBody = 7_100_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var register = routes.MapGroup("/v1/sessions/{id:guid}/register").WithTags("Registers");

        register.MapPost("open", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new OpenRegister(id), ct)).ToHttp())
            .For(RegisterOperations.OpenRegister).Produces<RegisterState>();

        register.MapPost("sign-by-code", async (Guid id, SignByCode command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { SessionId = id }, ct)).ToHttp())
            .For(RegisterOperations.SignByCode).Produces<RegisterState>();

        register.MapPost("sign-on-tablet", async (Guid id, SignOnTablet command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { SessionId = id }, ct)).ToHttp())
            .For(RegisterOperations.SignOnTablet).Produces<RegisterState>();

        register.MapPost("scans", async (Guid id, AttachScan command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { SessionId = id }, ct)).ToCreated(scan => $"/v1/sessions/{id}/register/documents/{scan.DocumentId}"))
            .WithMetadata(new LargestBody(ScanBody))
            .For(RegisterOperations.AttachScan).Produces<AttachScanResponse>(StatusCodes.Status201Created);

        register.MapPost("sign-on-paper", async (Guid id, SignOnPaper command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { SessionId = id }, ct)).ToHttp())
            .For(RegisterOperations.SignOnPaper).Produces<RegisterState>();

        register.MapPost("note-absence", async (Guid id, NoteAbsence command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { SessionId = id }, ct)).ToHttp())
            .For(RegisterOperations.NoteAbsence).Produces<RegisterState>();

        register.MapPost("sign-as-trainer", async (Guid id, SignAsTrainer command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { SessionId = id }, ct)).ToHttp())
            .For(RegisterOperations.SignAsTrainer).Produces<RegisterState>();

        register.MapPost("seal", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new SealRegister(id), ct)).ToHttp())
            .For(RegisterOperations.SealRegister).Produces<SealRegisterResponse>();

        register.MapPost("amend", async (Guid id, AmendRegister command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command with { SessionId = id }, ct)).ToHttp())
            .For(RegisterOperations.AmendRegister).Produces<SealRegisterResponse>();

        register.MapGet("", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new GetRegister(id), ct)).ToHttp())
            .For(RegisterOperations.GetRegister).Produces<RegisterResponse>();
    }

    private sealed record LargestBody(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
