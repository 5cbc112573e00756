using System.Text.Json;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Certificates;

public static class CertificateErrors
{
    public static Error NotFound => Error.NotFound("certificate.not-found");

    /// <summary>It does not look like a code.</summary>
    public static Error MalformedCode => Error.Invalid("certificate.malformed-code", "/code");

    /// <summary>It looks like a code, but a symbol is wrong or two are swapped.</summary>
    public static Error MistypedCode => Error.Invalid("certificate.mistyped-code", "/code");

    public static Error NotEarned => Error.Conflict("certificate.not-earned");

    public static Error AlreadyIssued => Error.Conflict("certificate.already-issued");

    public static Error AlreadyReplaced => Error.Conflict("certificate.already-replaced");

    public static Error RevokedByHand => Error.Conflict("certificate.revoked-by-hand");

    /// <summary>It holds, but nobody is left whose name it could bear.</summary>
    public static Error NameErased => Error.Conflict("certificate.name-erased");

    /// <summary>This reason follows from attempts alone.</summary>
    public static Error ReasonNotGivenByHand => Error.Invalid("certificate.reason-not-given-by-hand", "/reason");

    public static Error WrongState(CertificateStatus status) =>
        Error.Conflict("certificate.wrong-state").With("state", JsonNamingPolicy.CamelCase.ConvertName(status.ToString()));
}
