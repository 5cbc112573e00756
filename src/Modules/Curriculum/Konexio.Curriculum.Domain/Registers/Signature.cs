using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Registers;

/// <summary>A stored drawing or scan.</summary>
public readonly record struct DocumentId(Guid Value) : IId<DocumentId>
{
    public static DocumentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public enum SignatureMethod
{
    /// <summary>The code that the room's screen shows, read by the learner's phone.</summary>
    QrCode,

    /// <summary>The same for a phone without a camera.</summary>
    Pin,

    /// <summary>Drawn on the trainer's tablet.</summary>
    Tablet,

    /// <summary>Written on the paper sheet, which is scanned afterwards.</summary>
    Paper,
}

/// <summary>That somebody signed, how and when; a drawing or a scan is kept beside.</summary>
public sealed record Signature
{
    private Signature()
    {
    }

    public SignatureMethod Method { get; private init; }

    public DateTimeOffset SignedAt { get; private init; }

    /// <summary>Null exactly for a code.</summary>
    public DocumentId? Document { get; private init; }

    public static Signature OnTablet(DocumentId drawing, DateTimeOffset at) => new() { Method = SignatureMethod.Tablet, Document = drawing, SignedAt = at };

    public static Signature OnPaper(DocumentId scan, DateTimeOffset at) => new() { Method = SignatureMethod.Paper, Document = scan, SignedAt = at };

    internal static Signature ByCode(CodeKind kind, DateTimeOffset at) => new()
    {
        Method = kind == CodeKind.Qr ? SignatureMethod.QrCode : SignatureMethod.Pin,
        SignedAt = at,
    };
}

/// <summary>A trainer's signature under a whole register.</summary>
public sealed record TrainerSignature(TrainerId TrainerId, Signature Signature);
