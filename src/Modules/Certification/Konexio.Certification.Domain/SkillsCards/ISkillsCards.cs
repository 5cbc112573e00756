using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.SkillsCards;

/// <summary>
/// One card per person, one card per number. Whoever registers, judges or settles what a candidate has earned takes the card's
/// lock (FindLocked), so that attempts and certificates of one candidate are looked at by one at a time.
/// </summary>
public interface ISkillsCards
{
    Task<SkillsCard?> Find(SkillsCardId id, CancellationToken ct);

    Task<SkillsCard?> FindLocked(SkillsCardId id, CancellationToken ct);

    Task<SkillsCard?> FindOf(PersonId person, CancellationToken ct);

    Task Add(SkillsCard card, CancellationToken ct);
}
