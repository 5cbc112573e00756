using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Credentials;

public static class SigningKeyErrors
{
    public static Error NotFound => Error.NotFound("credential-key.not-found");

    public static Error AlreadyRevoked => Error.Conflict("credential-key.already-revoked");
}
