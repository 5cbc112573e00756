using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Readiness;

/// <summary>What is known of a candidate's readiness, and the rules in force by which it is judged.</summary>
internal sealed record ReadinessRecord(CandidateReadiness Readiness, TrainingHistory? History, CatalogueContent Catalogue);

internal sealed class ReadinessRecords(ISkillsCards cards, IReadiness readiness, ITrainingHistories histories, ICatalogue catalogue)
{
    /// <summary>To be looked at only.</summary>
    public async Task<ReadinessRecord?> Find(Guid cardId, CancellationToken ct) =>
        await cards.Find(new SkillsCardId(cardId), ct) is { } card ? await Of(card, await readiness.Find(card.Id, ct) ?? CandidateReadiness.Of(card), ct) : null;

    /// <summary>To be changed, under the card's lock: two at once would both begin it, or each forget what the other wrote.</summary>
    public async Task<Result<ReadinessRecord>> FindLocked(Guid cardId, string moduleCode, CancellationToken ct)
    {
        if (await cards.FindLocked(new SkillsCardId(cardId), ct) is not { } card) return SkillsCardErrors.NotFound;
        if (card.AnonymisedAt is not null) return SkillsCardErrors.Anonymised;

        var known = await readiness.Find(card.Id, ct);
        var record = await Of(card, known ?? CandidateReadiness.Of(card), ct);
        if (record.Catalogue.FindModule(moduleCode) is null) return CatalogueErrors.ModuleNotFound with { Kind = ErrorKind.Invalid, Pointer = "/moduleCode" };

        if (known is null) await readiness.Add(record.Readiness, ct);
        return record;
    }

    private async Task<ReadinessRecord> Of(SkillsCard card, CandidateReadiness known, CancellationToken ct) => new(
        known,
        card.Candidate.LearnerId is { } learner ? await histories.Find(learner, ct) : null,
        (await catalogue.History(ct)).Current.Content);
}
