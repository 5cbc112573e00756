using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.SkillsCards;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Certification.Infrastructure.Persistence;

internal sealed class Readiness(ModuleSession<CertificationDbContext> session, PersonKeys<CertificationDbContext> keys) : IReadiness
{
    public async Task<CandidateReadiness?> Find(SkillsCardId card, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var found = await context.Set<CandidateReadiness>().AsTracking().SingleOrDefaultAsync(one => one.SkillsCardId == card, ct);
        if (found is null) return null;

        var key = await keys.Find(found.Candidate.PersonId, ct);
        var row = context.Entry(found).Property<byte[]?>(ReadinessTable.Overrides);
        if (key is not null && found.Overrides.Count == 0 && row.CurrentValue is { } stored) found.Reveal(StoredOverride.Open(key, stored));
        SealOverrides(context, found, [.. found.Overrides]);
        session.DemandOnChange(context, found);
        return found;
    }

    public async Task Add(CandidateReadiness readiness, CancellationToken ct)
    {
        var context = await session.Open(ct);
        context.Add(readiness);
        await keys.Find(readiness.Candidate.PersonId, ct);
        SealOverrides(context, readiness, before: []);
    }

    private void SealOverrides(CertificationDbContext context, CandidateReadiness readiness, List<ReadinessOverride> before) => session.BeforeSave(() =>
    {
        if (!before.SequenceEqual(readiness.Overrides))
            context.Entry(readiness).Property<byte[]?>(ReadinessTable.Overrides).CurrentValue = StoredOverride.Seal(keys.Made(readiness.Candidate.PersonId), readiness.Overrides);
    });
}

internal sealed class TrainingHistories(ModuleSession<CertificationDbContext> session) : ITrainingHistories
{
    public async Task<TrainingHistory?> Find(LearnerId learner, CancellationToken ct) =>
        await (await session.Open(ct)).Set<TrainingHistory>().AsTracking().SingleOrDefaultAsync(history => history.LearnerId == learner, ct);

    public async Task Add(TrainingHistory history, CancellationToken ct) => (await session.Open(ct)).Add(history);
}
