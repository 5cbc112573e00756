using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Curriculum.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Curriculum.Infrastructure.Persistence;

/// <summary>Drawings and scans; each is bound to its own id, so that none can stand in for another.</summary>
internal sealed class StoredDocuments(ModuleSession<CurriculumDbContext> session, PersonKeys<CurriculumDbContext> keys) : IDocuments
{
    public async Task<Document?> Find(DocumentId id, CancellationToken ct) => (await FindAll([id], ct)).SingleOrDefault();

    public async Task<IReadOnlyList<Document>> FindAll(IReadOnlyCollection<DocumentId> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];

        var context = await session.Open(ct);
        var stored = await context.Set<StoredDocument>().Where(document => ids.Contains(document.Id)).ToListAsync(ct);
        var opening = await keys.FindAll([.. stored.Select(document => document.KeyId)], ct);
        return [.. stored.Select(document => Opened(document, opening.GetValueOrDefault(document.KeyId)))];
    }

    public async Task Add(Document document, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var key = document.Kind == DocumentKind.ScannedSheet ? keys.Make(document.KeyPerson) : await keys.Of(document.KeyPerson, ct);
        context.Add(new StoredDocument
        {
            Id = document.Id,
            SessionId = document.SessionId,
            KeyId = document.KeyPerson,
            Kind = document.Kind,
            MediaType = document.MediaType,
            BytesSealed = key.Seal(Convert.ToBase64String(document.Content!), Column(document.Id))!,
            StoredAt = document.StoredAt,
        });
    }

    private static Document Opened(StoredDocument stored, DataKey? key) => Document.Restored(
        stored.Id, stored.SessionId, stored.Kind, stored.KeyId, stored.MediaType, stored.StoredAt,
        key is null ? null : Convert.FromBase64String(key.Open(stored.BytesSealed, Column(stored.Id))!));

    private static string Column(DocumentId id) => $"documents.bytes/{id}";
}
