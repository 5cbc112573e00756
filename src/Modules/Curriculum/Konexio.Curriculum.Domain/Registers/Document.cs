using Konexio.Curriculum.Domain.Sessions;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Registers;

public enum DocumentKind
{
    LearnerSignature,
    TrainerSignature,
    ScannedSheet,
}

/// <summary>A drawn signature or a scanned sheet. It is written once, and is stored sealed under a key that can be destroyed.</summary>
public sealed class Document
{
    private Document()
    {
    }

    public DocumentId Id { get; private set; }

    public SessionId SessionId { get; private set; }

    public DocumentKind Kind { get; private set; }

    /// <summary>Whose key seals it: the signer's, or for a scan, which shows several people, one of its own.</summary>
    public PersonId KeyPerson { get; private set; }

    public string MediaType { get; private set; } = "";

    public DateTimeOffset StoredAt { get; private set; }

    /// <summary>Null until revealed, and for good once the key is destroyed.</summary>
    public byte[]? Content { get; private set; }

    public static Document LearnerSignature(SessionId session, PersonId signer, byte[] png, DateTimeOffset now) =>
        Of(DocumentKind.LearnerSignature, session, _ => signer, "image/png", png, now);

    public static Document TrainerSignature(SessionId session, PersonId signer, byte[] png, DateTimeOffset now) =>
        Of(DocumentKind.TrainerSignature, session, _ => signer, "image/png", png, now);

    public static Document Scan(SessionId session, string mediaType, byte[] content, DateTimeOffset now) =>
        Of(DocumentKind.ScannedSheet, session, id => new PersonId(id.Value), mediaType, content, now);

    /// <summary>Gives a loaded document back the bytes that were stored sealed.</summary>
    public void Reveal(byte[] content) => Content = content;

    private static Document Of(DocumentKind kind, SessionId session, Func<DocumentId, PersonId> key, string mediaType, byte[] content, DateTimeOffset now)
    {
        var id = new DocumentId(Guid.CreateVersion7(now));
        return new() { Id = id, SessionId = session, Kind = kind, KeyPerson = key(id), MediaType = mediaType, Content = content, StoredAt = now };
    }
}
