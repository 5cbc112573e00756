namespace Konexio.Curriculum.Domain.Registers;

public interface IDocuments
{
    /// <summary>The document with its content, where the key that seals it still exists.</summary>
    Task<Document?> Find(DocumentId id, CancellationToken ct);

    Task<IReadOnlyList<Document>> FindAll(IReadOnlyCollection<DocumentId> ids, CancellationToken ct);

    Task Add(Document document, CancellationToken ct);
}
