using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Registers;

/// <summary>Keeps a scan of the signed paper sheet, from which signatures are then copied.</summary>
/// <param name="Scan">A PDF, PNG or JPEG of at most 5 MB, in base64.</param>
public sealed record AttachScan(byte[] Scan) : ICommand<AttachScanResponse>
{
    [JsonIgnore]
    public Guid SessionId { get; init; }
}

/// <param name="DocumentId">Name it when a signature is copied from the scan.</param>
/// <param name="MediaType">What the scan was found to be.</param>
public sealed record AttachScanResponse(Guid DocumentId, string MediaType);

internal sealed class AttachScanValidator : AbstractValidator<AttachScan>
{
    public AttachScanValidator()
    {
        RuleFor(command => command.Scan).NotEmpty();
        RuleFor(command => command.Scan).Must(scan => scan is null || scan.Length <= FileForms.LargestScan).WithErrorCode("register.scan-too-large");
    }
}

internal sealed class AttachScanHandler(ISessions sessions, IDocuments documents, TimeProvider clock) : ICommandHandler<AttachScan, AttachScanResponse>
{
    public async Task<Result<AttachScanResponse>> Handle(AttachScan request, CancellationToken cancellationToken)
    {
        if (await sessions.FindLocked(new SessionId(request.SessionId), cancellationToken) is not { } session) return SessionErrors.NotFound;

        if (session.Register.Status is RegisterStatus.Planned or RegisterStatus.Cancelled) return RegisterErrors.WrongState(session.Register.Status);
        if (FileForms.MediaTypeOf(request.Scan) is not { } mediaType) return RegisterErrors.ScanWrongType;

        var scan = Document.Scan(session.Id, mediaType, request.Scan, clock.GetUtcNow());
        await documents.Add(scan, cancellationToken);
        return new AttachScanResponse(scan.Id.Value, mediaType);
    }
}
