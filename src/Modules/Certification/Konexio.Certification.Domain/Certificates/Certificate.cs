using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Passports;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Certificates;

public readonly record struct CertificateId(Guid Value) : IId<CertificateId>
{
    public static CertificateId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>By what a certificate is known: its id, its number in the books, and its code for the public.</summary>
public sealed record CertificateIdentity(CertificateId Id, CertificateNumber Number, CertificateCode Code);

/// <summary>What a holder has earned, in writing; what it says never changes. It is made and replaced by a <see cref="Settlement"/>.</summary>
public sealed class Certificate : AggregateRoot
{
    private List<CertifiedModule> _modules = [];

    private Certificate()
    {
    }

    public CertificateId Id { get; private set; }

    public CertificateNumber Number { get; private set; } = null!;

    public CertificateCode Code { get; private set; } = null!;

    public SkillsCardId SkillsCardId { get; private set; }

    public Candidate Candidate { get; private set; } = null!;

    /// <summary>Null until revealed, and for good once the person is anonymised.</summary>
    public FullName? Holder { get; private set; }

    public string AwardCode { get; private set; } = "";

    public Wording AwardName { get; private set; } = null!;

    /// <summary>The version of the rules under which it was earned.</summary>
    public int CatalogueVersion { get; private set; }

    public IReadOnlyList<CertifiedModule> Modules => _modules;

    public DateTimeOffset IssuedAt { get; private set; }

    public CertificateStatus Status { get; private set; }

    /// <summary>Since when it is not valid.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Set exactly when it is revoked.</summary>
    public RevocationReason? Revocation { get; private set; }

    public CertificateId? Replaces { get; private set; }

    public CertificateId? ReplacedBy { get; private set; }

    public DateTimeOffset? AnonymisedAt { get; private set; }

    /// <summary>Revoked by somebody, who alone can have it issued again.</summary>
    internal bool IsBarred => Status == CertificateStatus.Revoked && Revocation != RevocationReason.NoLongerEarned && ReplacedBy is null;

    /// <summary>Revoked because of attempts, and issued again when they suffice again.</summary>
    internal bool IsLost => Revocation == RevocationReason.NoLongerEarned && ReplacedBy is null;

    /// <summary>Revokes by hand; what attempts bring about is settled by itself.</summary>
    public Result Revoke(RevocationReason reason, DateTimeOffset now)
    {
        if (reason == RevocationReason.NoLongerEarned) return CertificateErrors.ReasonNotGivenByHand;
        if (!CertificateTransitions.Allowed.ContainsKey((Status, CertificateVerb.Revoke))) return CertificateErrors.WrongState(Status);

        End(CertificateVerb.Revoke, reason, now);
        return Result.Success;
    }

    /// <summary>Gives a loaded certificate back the name that was stored sealed.</summary>
    public void Reveal(FullName holder) => Holder = holder;

    /// <summary>Takes the name out; the certificate stays as valid as it was.</summary>
    public void Anonymise(DateTimeOffset now) => (Holder, AnonymisedAt) = (null, AnonymisedAt ?? now);

    internal static Certificate Issue(CertificateIdentity identity, SkillsCard card, EarnedAward earned, CertificateId? replaces, DateTimeOffset now)
    {
        if (earned.SkillsCardId != card.Id) throw new ArgumentException("Somebody else has earned it.", nameof(earned));

        var certificate = new Certificate
        {
            Id = identity.Id,
            Number = identity.Number,
            Code = identity.Code,
            SkillsCardId = card.Id,
            Candidate = card.Candidate,
            Holder = card.Holder ?? throw new ArgumentException("The holder's name is not revealed.", nameof(card)),
            AwardCode = earned.AwardCode,
            AwardName = earned.AwardName,
            CatalogueVersion = earned.CatalogueVersion,
            _modules = [.. earned.Modules],
            IssuedAt = now,
            Replaces = replaces,
        };
        certificate.Raise(new CertificateIssued(
            identity.Id, card.Id, card.Candidate, earned.AwardCode, [.. earned.Modules.Select(module => module.Code)], replaces, SchoolDay.Of(now)));
        return certificate;
    }

    internal bool IsTrueBy(Passport passport) => passport.Backs(_modules, CatalogueVersion);

    /// <summary>The same once more, as long as it is true.</summary>
    internal EarnedAward? EarnedStill(Passport passport) =>
        IsTrueBy(passport) ? new EarnedAward(SkillsCardId, AwardCode, AwardName, CatalogueVersion, _modules) : null;

    internal void Lose(DateTimeOffset now) => End(CertificateVerb.Revoke, RevocationReason.NoLongerEarned, now);

    /// <summary>Notes what takes its place; while it is valid, it gives way.</summary>
    internal void GiveWayTo(CertificateId successor, DateTimeOffset now)
    {
        if (Status == CertificateStatus.Valid) End(CertificateVerb.Supersede, reason: null, now);
        ReplacedBy = successor;
    }

    private void End(CertificateVerb verb, RevocationReason? reason, DateTimeOffset now)
    {
        Status = CertificateTransitions.Allowed[(Status, verb)];
        (Revocation, EndedAt) = (reason, now);
        Raise(new CertificateRevoked(Id, SkillsCardId, Candidate, AwardCode, reason, SchoolDay.Of(now)));
    }
}
