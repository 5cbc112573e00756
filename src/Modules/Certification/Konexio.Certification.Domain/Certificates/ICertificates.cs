using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Certificates;

/// <summary>The database refuses a second valid certificate of an award on a card, and a code or number that is taken.</summary>
public interface ICertificates
{
    Task<Certificate?> Find(CertificateId id, CancellationToken ct);

    /// <summary>The card whose lock is to be taken before the certificate is looked at.</summary>
    Task<SkillsCardId?> CardOf(CertificateId id, CancellationToken ct);

    Task<IReadOnlyList<Certificate>> Of(SkillsCardId card, CancellationToken ct);

    /// <summary>So many unused identities, numbered in the given year.</summary>
    Task<IReadOnlyList<CertificateIdentity>> NewIdentities(int count, int year, CancellationToken ct);

    Task Add(Certificate certificate, CancellationToken ct);
}

public interface INamingConsents
{
    Task<NamingConsent?> Find(PersonId person, CancellationToken ct);

    Task Add(NamingConsent consent, CancellationToken ct);
}
