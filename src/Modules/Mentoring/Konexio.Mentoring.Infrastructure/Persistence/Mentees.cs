using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Mentoring.Infrastructure.Persistence;

internal sealed class Mentees(ModuleSession<MentoringDbContext> session, PersonKeys<MentoringDbContext> keys, SitePoints points) : IMentees
{
    public async Task<Mentee?> Find(MenteeId id, CancellationToken ct) => (await Load(mentees => mentees.Where(one => one.Id == id), ct)).SingleOrDefault();

    // The lock comes in a statement of its own: what is read with it would be from before the wait.
    public async Task<Mentee?> FindLocked(MenteeId id, CancellationToken ct)
    {
        await (await session.Open(ct)).Database.ExecuteSqlAsync($"select 1 from mentoring.mentees where id = {id.Value} for update", ct);
        return await Find(id, ct);
    }

    public async Task<Mentee?> FindOf(LearnerId learner, CancellationToken ct) =>
        (await Load(mentees => mentees.Where(one => one.LearnerId == learner), ct)).SingleOrDefault();

    public async Task<Mentee?> FindOf(PersonId person, CancellationToken ct) =>
        (await Load(mentees => mentees.Where(one => one.PersonId == person), ct)).SingleOrDefault();

    public async Task<IReadOnlyList<Mentee>> FindInCohort(CohortId cohort, CancellationToken ct) =>
        await Load(mentees => mentees.Where(one => one.CohortId == cohort).OrderBy(one => one.Id), ct);

    public async Task Add(Mentee mentee, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var row = context.Add(mentee).Property<byte[]?>(MenteeTable.Profile);
        // Made at once, so that a missing key means an erased person.
        var key = keys.Make(mentee.PersonId);
        if (mentee.Profile is { } described) row.CurrentValue = StoredMenteeProfile.Seal(key, described);
        Follow(context, mentee);
    }

    private async Task<List<Mentee>> Load(Func<IQueryable<Mentee>, IQueryable<Mentee>> which, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var known = context.ChangeTracker.Entries<Mentee>().Select(entry => entry.Entity).ToHashSet();
        var found = await which(context.Set<Mentee>().AsTracking()).ToListAsync(ct);
        List<Mentee> fresh = [.. found.Where(mentee => !known.Contains(mentee))];
        var opened = await keys.FindAll([.. fresh.Select(mentee => mentee.PersonId)], ct);
        var sites = await points.Of(fresh.Select(mentee => mentee.SiteId), ct);
        foreach (var mentee in fresh)
        {
            var stored = context.Entry(mentee).Property<byte[]?>(MenteeTable.Profile).CurrentValue;
            if (stored is not null && opened.TryGetValue(mentee.PersonId, out var key)) mentee.Reveal(StoredMenteeProfile.Open(key, stored));
            if (mentee.SiteId is { } site && sites.TryGetValue(site, out var point)) mentee.Locate(point);
            Follow(context, mentee);
            session.DemandOnChange(context, mentee);
        }

        return found;
    }

    private void Follow(MentoringDbContext context, Mentee mentee) => session.FollowDocument(
        context.Entry(mentee).Property<byte[]?>(MenteeTable.Profile), () => mentee.Profile, now => StoredMenteeProfile.Seal(keys.Made(mentee.PersonId), now));
}
