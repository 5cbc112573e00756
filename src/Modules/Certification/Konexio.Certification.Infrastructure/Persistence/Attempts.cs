using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.SkillsCards;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Certification.Infrastructure.Persistence;

internal sealed class Attempts(ModuleSession<CertificationDbContext> session, PersonKeys<CertificationDbContext> keys) : IAttempts
{
    public async Task<Attempt?> Find(AttemptId id, CancellationToken ct) => (await Load(attempts => attempts.Where(one => one.Id == id), ct)).SingleOrDefault();

    public async Task<IReadOnlyList<Attempt>> Of(ExamSessionId session, CancellationToken ct) =>
        await Load(attempts => attempts.Where(one => one.ExamSessionId == session).OrderBy(one => one.Id), ct);

    public async Task<IReadOnlyList<Attempt>> Of(SkillsCardId card, CancellationToken ct) =>
        await Load(attempts => attempts.Where(one => one.SkillsCardId == card).OrderBy(one => one.Id), ct);

    public async Task Add(Attempt attempt, CancellationToken ct)
    {
        var context = await session.Open(ct);
        context.Add(attempt);
        await keys.Find(attempt.Candidate.PersonId, ct);
        SealSecrets(context, attempt, before: null);
    }

    private async Task<List<Attempt>> Load(Func<IQueryable<Attempt>, IQueryable<Attempt>> which, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var known = context.ChangeTracker.Entries<Attempt>().Select(entry => entry.Entity).ToHashSet();
        var found = await which(context.Set<Attempt>().AsTracking()).ToListAsync(ct);
        var opened = await keys.FindAll([.. found.Select(attempt => attempt.Candidate.PersonId)], ct);
        // What was loaded before is followed already.
        foreach (var attempt in found.Where(attempt => !known.Contains(attempt)))
        {
            StoredSecrets? before = null;
            if (context.Entry(attempt).Property<byte[]?>(AttemptTable.Secrets).CurrentValue is { } stored && opened.TryGetValue(attempt.Candidate.PersonId, out var key))
            {
                before = StoredSecrets.Open(key, stored);
                before.Reveal(attempt);
            }

            SealSecrets(context, attempt, before);
            session.DemandOnChange(context, attempt);
        }

        return found;
    }

    private void SealSecrets(CertificationDbContext context, Attempt attempt, StoredSecrets? before) => session.BeforeSave(() =>
    {
        var now = StoredSecrets.Of(attempt);
        if (before is null ? now.IsNothing : now.SaysSameAs(before)) return;

        context.Entry(attempt).Property<byte[]?>(AttemptTable.Secrets).CurrentValue = now.Seal(keys.Made(attempt.Candidate.PersonId));
    });
}
