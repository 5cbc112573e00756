using Konexio.Certification.Domain.Passports;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Certificates;

/// <summary>
/// What is to be done so that a candidate holds exactly the certificates that they have earned. Doing it twice does nothing more,
/// and new rules alone never take a certificate away or change one.
/// </summary>
public sealed class Settlement
{
    private readonly SkillsCard _card;
    private readonly List<Certificate> _lost;
    private readonly List<(EarnedAward Earned, Certificate? Predecessor)> _due;

    private Settlement(SkillsCard card, List<Certificate> lost, List<(EarnedAward Earned, Certificate? Predecessor)> due) =>
        // Nobody is left whose name it could bear.
        (_card, _lost, _due) = (card, lost, card.AnonymisedAt is null ? due : []);

    /// <summary>How many identities it takes.</summary>
    public int CertificatesDue => _due.Count;

    public bool IsNothing => _lost.Count == 0 && _due.Count == 0;

    /// <param name="card">The candidate's card, under its lock.</param>
    /// <param name="passport">What the attempts say now.</param>
    /// <param name="certificates">All certificates of the candidate, valid or not.</param>
    public static Settlement Of(SkillsCard card, Passport passport, IReadOnlyCollection<Certificate> certificates)
    {
        Demand(card, passport, certificates);
        List<Certificate> lost = [];
        List<(EarnedAward, Certificate?)> due = [];
        var codes = certificates.Select(certificate => certificate.AwardCode).Concat(passport.Earned.Select(earned => earned.AwardCode));
        foreach (var code in codes.Distinct(StringComparer.Ordinal))
        {
            var (valid, bar, lastLost) = Look(certificates, code);
            if (valid?.IsTrueBy(passport) == true) continue;
            if (valid is not null) lost.Add(valid);
            if (valid is null && bar is not null) continue;

            var predecessor = valid ?? lastLost;
            if (passport.FindEarned(code) is { } earned && (predecessor is not null || !earned.OnRequest)) due.Add((earned, predecessor));
        }

        return new Settlement(card, lost, due);
    }

    /// <summary>Issues an award that is given on request, or gives the holder one that names what they passed since.</summary>
    public static Result<Settlement> Request(SkillsCard card, Passport passport, IReadOnlyCollection<Certificate> certificates, string awardCode)
    {
        Demand(card, passport, certificates);
        if (card.AnonymisedAt is not null) return SkillsCardErrors.Anonymised;
        if (passport.FindEarned(awardCode) is not { } earned) return CertificateErrors.NotEarned;

        var (valid, bar, lastLost) = Look(certificates, awardCode);
        if (valid is not null && (!earned.OnRequest || valid.Modules.ToHashSet().SetEquals(earned.Modules))) return CertificateErrors.AlreadyIssued;
        if (valid is null && bar is not null) return CertificateErrors.RevokedByHand;

        return new Settlement(card, [], [(earned, valid ?? lastLost)]);
    }

    /// <summary>Issues a certificate again under the name that the card bears now, or one that somebody had revoked.</summary>
    public static Result<Settlement> Reissue(
        SkillsCard card, Passport passport, IReadOnlyCollection<Certificate> certificates, Certificate certificate)
    {
        Demand(card, passport, certificates);
        if (!certificates.Contains(certificate)) throw new ArgumentException("It is not one of the candidate's.", nameof(certificate));
        if (card.AnonymisedAt is not null) return SkillsCardErrors.Anonymised;
        if (certificate.ReplacedBy is not null) return CertificateErrors.AlreadyReplaced;
        if (certificate.Status != CertificateStatus.Valid && Look(certificates, certificate.AwardCode).Valid is not null) return CertificateErrors.AlreadyIssued;

        return (certificate.EarnedStill(passport) ?? passport.FindEarned(certificate.AwardCode)) is { } earned
            ? new Settlement(card, [], [(earned, certificate)])
            : CertificateErrors.NotEarned;
    }

    /// <summary>Does it, and gives the new certificates, which are to be added.</summary>
    public IReadOnlyList<Certificate> CarryOut(IReadOnlyList<CertificateIdentity> identities, DateTimeOffset now)
    {
        if (identities.Count != _due.Count) throw new ArgumentException("One identity for each certificate that is due.", nameof(identities));

        foreach (var certificate in _lost) certificate.Lose(now);
        return [.. _due.Zip(identities, (due, identity) => Issue(due.Earned, due.Predecessor, identity, now))];
    }

    private Certificate Issue(EarnedAward earned, Certificate? predecessor, CertificateIdentity identity, DateTimeOffset now)
    {
        predecessor?.GiveWayTo(identity.Id, now);
        return Certificate.Issue(identity, _card, earned, predecessor?.Id, now);
    }

    private static (Certificate? Valid, Certificate? Bar, Certificate? LastLost) Look(IEnumerable<Certificate> certificates, string awardCode)
    {
        var same = certificates.Where(certificate => certificate.AwardCode == awardCode).OrderBy(certificate => certificate.IssuedAt).ToList();
        return (
            same.SingleOrDefault(certificate => certificate.Status == CertificateStatus.Valid),
            same.Find(certificate => certificate.IsBarred),
            same.FindLast(certificate => certificate.IsLost));
    }

    private static void Demand(SkillsCard card, Passport passport, IReadOnlyCollection<Certificate> certificates)
    {
        if (passport.SkillsCardId != card.Id || certificates.Any(certificate => certificate.SkillsCardId != card.Id))
            throw new ArgumentException("They are another candidate's.", nameof(certificates));
    }
}
