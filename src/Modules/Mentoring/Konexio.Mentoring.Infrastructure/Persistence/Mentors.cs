using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Mentoring.Domain.Mentors;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Mentoring.Infrastructure.Persistence;

internal sealed class Mentors(ModuleSession<MentoringDbContext> session, PersonKeys<MentoringDbContext> keys, SitePoints points) : IMentors
{
    public async Task<Mentor?> Find(MentorId id, CancellationToken ct) => (await Load(mentors => mentors.Where(one => one.Id == id), ct)).SingleOrDefault();

    // The lock comes in a statement of its own: what is read with it would be from before the wait.
    public async Task<Mentor?> FindLocked(MentorId id, CancellationToken ct)
    {
        await (await session.Open(ct)).Database.ExecuteSqlAsync($"select 1 from mentoring.mentors where id = {id.Value} for update", ct);
        return await Find(id, ct);
    }

    public async Task<IReadOnlyList<Mentor>> FindAll(IReadOnlyCollection<MentorId> ids, CancellationToken ct) =>
        await Load(mentors => mentors.Where(one => ids.Contains(one.Id)).OrderBy(one => one.Id), ct);

    public async Task<IReadOnlyList<Mentor>> FindApproved(CancellationToken ct) =>
        await Load(mentors => mentors.Where(one => one.Status == MentorStatus.Approved).OrderBy(one => one.Id), ct);

    public async Task Add(Mentor mentor, CancellationToken ct)
    {
        var context = await session.Open(ct);
        context.Add(mentor).Property<byte[]?>(MentorTable.Profile).CurrentValue = StoredMentorProfile.Seal(keys.Make(mentor.PersonId), mentor.Profile!);
        session.FollowDocument(context.Entry(mentor).Property<byte[]?>(MentorTable.Profile), () => mentor.Profile, now => StoredMentorProfile.Seal(keys.Made(mentor.PersonId), now));
    }

    private async Task<List<Mentor>> Load(Func<IQueryable<Mentor>, IQueryable<Mentor>> which, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var known = context.ChangeTracker.Entries<Mentor>().Select(entry => entry.Entity).ToHashSet();
        var found = await which(context.Set<Mentor>().AsTracking()).ToListAsync(ct);
        List<Mentor> fresh = [.. found.Where(mentor => !known.Contains(mentor))];
        var opened = await keys.FindAll([.. fresh.Select(mentor => mentor.PersonId)], ct);
        var sites = await points.Of(fresh.Select(mentor => mentor.SiteId), ct);
        foreach (var mentor in fresh)
        {
            var row = context.Entry(mentor).Property<byte[]?>(MentorTable.Profile);
            if (opened.TryGetValue(mentor.PersonId, out var key) && row.CurrentValue is { } stored) mentor.Reveal(StoredMentorProfile.Open(key, stored));
            if (mentor.SiteId is { } site && sites.TryGetValue(site, out var point)) mentor.Locate(point);
            session.FollowDocument(row, () => mentor.Profile, now => StoredMentorProfile.Seal(keys.Made(mentor.PersonId), now));
            session.DemandOnChange(context, mentor);
        }

        return found;
    }
}
