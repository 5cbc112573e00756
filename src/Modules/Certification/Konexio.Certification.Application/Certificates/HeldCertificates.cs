using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Domain.SkillsCards;

namespace Konexio.Certification.Application.Certificates;

/// <summary>One certificate among all that its holder has, under the lock of their card.</summary>
internal sealed class HeldCertificates(ICertificates certificates, ISkillsCards cards, Settling settling)
{
    public async Task<(Certificate Certificate, Standing Standing)?> Find(CertificateId id, CancellationToken ct)
    {
        // Only after the lock is it read, since whoever held the lock may have changed it.
        if (await certificates.CardOf(id, ct) is not { } cardId || await cards.FindLocked(cardId, ct) is not { } card) return null;

        var standing = await settling.Standing(card, ct);
        return (standing.Certificates.Single(one => one.Id == id), standing);
    }
}
