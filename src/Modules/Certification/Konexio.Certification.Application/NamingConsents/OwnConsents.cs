using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.NamingConsents;

/// <summary>The consents that are given here, and not to Enrolment.</summary>
internal sealed class OwnConsents(ISkillsCards cards)
{
    /// <summary>Who holds the card, under its lock: the first consent of a person is one row that two could make.</summary>
    public async Task<Result<PersonId>> HolderOf(Guid cardId, CancellationToken ct)
    {
        if (await cards.FindLocked(new SkillsCardId(cardId), ct) is not { } card) return SkillsCardErrors.NotFound;
        if (!card.Candidate.IsExternal) return NamingConsentErrors.KeptByEnrolment;

        return card.AnonymisedAt is null ? card.Candidate.PersonId : SkillsCardErrors.Anonymised;
    }
}
