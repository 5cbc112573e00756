using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Certification.Infrastructure.Http;

/// <summary>The access table of credentials and their keys.</summary>
internal static class CredentialOperations
{
    private const string Read = "certification.read";
    private const string Write = "certification.write";

    public static readonly Operation RotateCredentialKey = new("rotateCredentialKey", Write, "Change the key that signs credentials", Role.Administrator);
    public static readonly Operation RevokeCredentialKey = new("revokeCredentialKey", Write, "Take the trust from a key", Role.Administrator);
    public static readonly Operation ListCredentialKeys = new("listCredentialKeys", Read, "Follow which keys sign credentials", Role.Coordinator, Role.Supervisor, Role.Administrator);

    public static readonly Operation GetCredential = Operation.Open("getCredential", "Hold a certificate as a signed credential");
    public static readonly Operation GetStatusList = Operation.Open("getStatusList", "Learn which credentials are revoked");
    public static readonly Operation GetCredentialKeySet = Operation.Open("getCredentialKeySet", "Verify a credential");
    public static readonly Operation GetCredentialKey = Operation.Open("getCredentialKey", "Verify a credential");
    public static readonly Operation GetIssuer = Operation.Open("getIssuer", "Learn who issues credentials");
    public static readonly Operation GetCredentialContext = Operation.Open("getCredentialContext", "Read a credential");
}
