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

    /// <summary>The next cards, in the order of their ids, whose candidates have published results.</summary>
    Task<IReadOnlyList<SkillsCardId>> WithResults(SkillsCardId? after, int count, CancellationToken ct);

    Task Add(SkillsCard card, CancellationToken ct);
}
