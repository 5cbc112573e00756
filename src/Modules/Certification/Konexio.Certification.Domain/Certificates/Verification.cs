using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Certificates;

public enum VerificationStatus
{
    Valid,

    /// <summary>Revoked or superseded, which is nobody else's business.</summary>
    Revoked,

    Unknown,
}

/// <summary>All that anybody who has a code may know.</summary>
/// <param name="Status">Whether the certificate is valid.</param>
/// <param name="AwardName">What was earned; null unless the certificate is valid.</param>
/// <param name="IssuedOn">When; null unless the certificate is valid.</param>
/// <param name="Holder">Who earned it; null also without the holder's consent.</param>
public sealed record Verification(VerificationStatus Status, Wording? AwardName = null, DateOnly? IssuedOn = null, FullName? Holder = null)
{
    /// <param name="certificate">What was found under the code, if anything was.</param>
    /// <param name="consent">What is known of the holder's consent.</param>
    /// <param name="now">The clock's time.</param>
    public static Verification Of(Certificate? certificate, NamingConsent? consent, DateTimeOffset now)
    {
        if (certificate is null) return new Verification(VerificationStatus.Unknown);
        if (consent is not null && consent.PersonId != certificate.Candidate.PersonId)
            throw new ArgumentException("It is somebody else's consent.", nameof(consent));
        return Of(
            certificate.Status, certificate.AwardName, certificate.IssuedAt,
            consent?.IsInForce(now) == true ? certificate.Holder : null);
    }

    /// <summary>The same of a certificate that is read past the aggregate.</summary>
    /// <param name="status">Its status.</param>
    /// <param name="awardName">What was earned.</param>
    /// <param name="issuedAt">When it was issued.</param>
    /// <param name="consenting">The holder's name, where their consent is in force.</param>
    public static Verification Of(CertificateStatus status, Wording awardName, DateTimeOffset issuedAt, FullName? consenting) =>
        status == CertificateStatus.Valid
            ? new Verification(VerificationStatus.Valid, awardName, SchoolDay.Of(issuedAt), consenting)
            : new Verification(VerificationStatus.Revoked);
}
