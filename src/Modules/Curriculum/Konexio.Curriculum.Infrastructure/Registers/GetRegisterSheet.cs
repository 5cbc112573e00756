using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Infrastructure.Documents;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Infrastructure.Registers;

/// <summary>Draws a session's attendance sheet as a PDF: to print and sign before it is sealed, and afterwards as it was sealed.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="SealedVersion">A sealed version; the last where absent.</param>
public sealed record GetRegisterSheet(Guid SessionId, int? SealedVersion) : IQuery<RegisterFile>;

internal sealed class GetRegisterSheetHandler(ISessions sessions, RegisterReader reader, IDocuments documents, TimeProvider clock)
    : IQueryHandler<GetRegisterSheet, RegisterFile>
{
    public async Task<Result<RegisterFile>> Handle(GetRegisterSheet request, CancellationToken cancellationToken)
    {
        if (await sessions.Find(new SessionId(request.SessionId), cancellationToken) is not { } session) return SessionErrors.NotFound;
        if (request.SealedVersion is { } version && session.Register.Versions.All(one => one.Sheet.Version != version)) return RegisterErrors.VersionNotFound;

        var view = (await reader.Read([session], nameof(GetRegisterSheet), cancellationToken, request.SealedVersion))[0];
        var signatures = view.Lines.Select(line => line.Attendance?.Signature).Append(view.TrainerSignature?.Signature);
        var drawn = await documents.FindAll([.. signatures.Where(one => one?.Method == SignatureMethod.Tablet).Select(one => one!.Document!.Value)], cancellationToken);
        var sheet = new RegisterSheetPdf(view, drawn.ToDictionary(document => document.Id, document => document.Content));
        var sealing = view.Sealed is { } shown ? $"v{shown.Sheet.Version}" : "a-signer";
        return new RegisterFile(sheet.Draw(clock.GetUtcNow()), "application/pdf", $"emargement-{view.Slot.Date:yyyy-MM-dd}-{session.Id}-{sealing}.pdf");
    }
}
