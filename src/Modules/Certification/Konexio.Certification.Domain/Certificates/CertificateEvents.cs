using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Certificates;

public sealed record CertificateIssued(
    CertificateId CertificateId,
    SkillsCardId SkillsCardId,
    Candidate Holder,
    string AwardCode,
    IReadOnlyList<string> ModuleCodes,
    CertificateId? Replaces,
    DateOnly On) : IDomainEvent;

/// <summary>A certificate is no longer valid; without a reason, because it was superseded.</summary>
public sealed record CertificateRevoked(
    CertificateId CertificateId, SkillsCardId SkillsCardId, Candidate Holder, string AwardCode, RevocationReason? Reason, DateOnly On) : IDomainEvent;
