using Konexio.SharedKernel;

namespace Konexio.Certification.Contracts;

/// <summary>A certificate was issued for an award.</summary>
/// <param name="CertificateId">The certificate; its public code is not told, since whoever has it can look the certificate up.</param>
/// <param name="SkillsCardId">The candidate's record of module results, under which all events of a candidate are heard in order.</param>
/// <param name="PersonId">The holder.</param>
/// <param name="LearnerId">The learner, where the holder is one of the school's own; null for an external candidate.</param>
/// <param name="AwardCode">The award's code in the catalogue.</param>
/// <param name="ModuleCodes">The modules on the certificate.</param>
/// <param name="ReplacesCertificateId">The certificate whose place it takes, which is revoked; null for the first of its award.</param>
/// <param name="IssuedOn">The day of issue in Paris.</param>
[EventName("certification.certificate-issued.v1")]
public sealed record CertificateIssued(
    Guid CertificateId,
    Guid SkillsCardId,
    Guid PersonId,
    Guid? LearnerId,
    string AwardCode,
    IReadOnlyList<string> ModuleCodes,
    Guid? ReplacesCertificateId,
    DateOnly IssuedOn) : IIntegrationEvent
{
    public Guid AggregateId => SkillsCardId;
}

/// <summary>A certificate is no longer valid, for good: what replaces it is another certificate.</summary>
/// <param name="CertificateId">The certificate.</param>
/// <param name="SkillsCardId">The candidate's record of module results, under which all events of a candidate are heard in order.</param>
/// <param name="PersonId">The holder.</param>
/// <param name="LearnerId">The learner, where the holder is one of the school's own; null for an external candidate.</param>
/// <param name="AwardCode">The award's code in the catalogue.</param>
/// <param name="Reason"><c>noLongerEarned</c>, <c>issuedInError</c>, <c>identityFraud</c>, <c>holderRequest</c>, or <c>superseded</c>.</param>
/// <param name="RevokedOn">The day of revocation in Paris.</param>
[EventName("certification.certificate-revoked.v1")]
public sealed record CertificateRevoked(
    Guid CertificateId,
    Guid SkillsCardId,
    Guid PersonId,
    Guid? LearnerId,
    string AwardCode,
    string Reason,
    DateOnly RevokedOn) : IIntegrationEvent
{
    public Guid AggregateId => SkillsCardId;
}
