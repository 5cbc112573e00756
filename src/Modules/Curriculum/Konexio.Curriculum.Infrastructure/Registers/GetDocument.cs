using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Infrastructure.Registers;

/// <summary>Reads a drawn signature or a scanned sheet of a register; the reading is kept in the audit.</summary>
public sealed record GetDocument(Guid SessionId, Guid DocumentId) : IQuery<RegisterFile>;

internal sealed class GetDocumentHandler(IDocuments documents, ISessions sessions, IRosters rosters, IAudit audit) : IQueryHandler<GetDocument, RegisterFile>
{
    public async Task<Result<RegisterFile>> Handle(GetDocument request, CancellationToken cancellationToken)
    {
        if (await documents.Find(new DocumentId(request.DocumentId), cancellationToken) is not { Content: { } content } document
            || document.SessionId.Value != request.SessionId
            || await sessions.Find(document.SessionId, cancellationToken) is not { } session) return RegisterErrors.DocumentNotFound;

        var shown = document.Kind == DocumentKind.ScannedSheet
            ? (await rosters.Of(session.CohortId, cancellationToken)).Entries.Where(entry => entry.Covers(session.Slot.Date)).Select(entry => entry.PersonId)
            : [document.KeyPerson];
        audit.Touched(shown, nameof(GetDocument), AuditedAccess.Read, "signature");
        var ending = document.MediaType[(document.MediaType.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return new RegisterFile(content, document.MediaType, $"document-{document.Id}.{ending}");
    }
}
