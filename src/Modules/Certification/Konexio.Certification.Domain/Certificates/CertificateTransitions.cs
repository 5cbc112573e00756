using System.Collections.Frozen;

namespace Konexio.Certification.Domain.Certificates;

public enum CertificateStatus
{
    Valid,
    Revoked,

    /// <summary>Another certificate says the same under the right name, or more.</summary>
    Superseded,
}

public enum CertificateVerb
{
    Revoke,
    Supersede,
}

public enum RevocationReason
{
    /// <summary>An attempt that it rested on was rejected, annulled or corrected. If that is undone, another is issued.</summary>
    NoLongerEarned,

    IssuedInError,
    IdentityFraud,
    HolderRequest,
}

/// <summary>What may be done in which status. A certificate that is not valid never becomes valid again: verifiers keep copies of the list.</summary>
public static class CertificateTransitions
{
    public static FrozenDictionary<(CertificateStatus From, CertificateVerb Verb), CertificateStatus> Allowed { get; } =
        new Dictionary<(CertificateStatus, CertificateVerb), CertificateStatus>
        {
            [(CertificateStatus.Valid, CertificateVerb.Revoke)] = CertificateStatus.Revoked,
            [(CertificateStatus.Valid, CertificateVerb.Supersede)] = CertificateStatus.Superseded,
        }.ToFrozenDictionary();
}
