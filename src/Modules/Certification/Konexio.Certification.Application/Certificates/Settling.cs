using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Domain.Passports;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Certificates;

/// <summary>What a candidate holds against what they have earned.</summary>
internal sealed record Standing(SkillsCard Card, Passport Passport, IReadOnlyList<Certificate> Certificates);

/// <summary>Issues and revokes until a candidate holds what they have earned. The card is to be locked.</summary>
internal sealed class Settling(IAttempts attempts, ICatalogue catalogue, ICertificates certificates, TimeProvider clock)
{
    public async Task<Standing> Standing(SkillsCard card, CancellationToken ct) => new(
        card,
        Passport.Of(card, await attempts.Of(card.Id, ct), await catalogue.History(ct)),
        await certificates.Of(card.Id, ct));

    public async Task Settle(SkillsCard card, CancellationToken ct)
    {
        var (_, passport, held) = await Standing(card, ct);
        await CarryOut(Settlement.Of(card, passport, held), ct);
    }

    public async Task<IReadOnlyList<Certificate>> CarryOut(Settlement settlement, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var identities = await certificates.NewIdentities(settlement.CertificatesDue, SchoolDay.Of(now).Year, ct);
        var issued = settlement.CarryOut(identities, now);
        foreach (var certificate in issued) await certificates.Add(certificate, ct);
        return issued;
    }
}
