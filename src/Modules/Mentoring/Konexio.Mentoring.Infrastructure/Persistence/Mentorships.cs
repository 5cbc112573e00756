using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.Mentorships;
using Microsoft.EntityFrameworkCore;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Mentoring.Infrastructure.Persistence;

internal sealed class Mentorships(ModuleSession<MentoringDbContext> session, PersonKeys<MentoringDbContext> keys) : IMentorships
{
    private const string WordsColumn = "mentorships.decline_words";

    public async Task<Mentorship?> Find(MentorshipId id, CancellationToken ct) => (await Load(mentorships => mentorships.Where(one => one.Id == id), ct)).SingleOrDefault();

    // The lock comes in a statement of its own: what is read with it would be from before the wait.
    public async Task<Mentorship?> FindLocked(MentorshipId id, CancellationToken ct)
    {
        await (await session.Open(ct)).Database.ExecuteSqlAsync($"select 1 from mentoring.mentorships where id = {id.Value} for update", ct);
        return await Find(id, ct);
    }

    public async Task<(MenteeId Mentee, MentorId Mentor)?> PairOf(MentorshipId id, CancellationToken ct)
    {
        await session.Open(ct);
        var pairs = await session.Query(
            Command("select mentee_id, mentor_id from mentoring.mentorships where id = $1", Uuid(id.Value)), row => (new MenteeId(row.GetGuid(0)), new MentorId(row.GetGuid(1))), ct);
        return pairs is [var pair] ? pair : null;
    }

    public async Task<IReadOnlyList<Mentorship>> OpenOf(MenteeId mentee, CancellationToken ct) => await Load(
        mentorships => mentorships.Where(one =>
            one.MenteeId == mentee && (one.Status == MentorshipStatus.Proposed || one.Status == MentorshipStatus.Accepted || one.Status == MentorshipStatus.Active)),
        ct);

    public async Task<int> CountRunning(MentorId mentor, CancellationToken ct)
    {
        await session.Open(ct);
        var running = await session.Query(
            Command("select count(*)::int from mentoring.mentorships where mentor_id = $1 and status in ('accepted', 'active')", Uuid(mentor.Value)), row => row.GetInt32(0), ct);
        return running[0];
    }

    public async Task<IReadOnlyList<Mentorship>> DueForNudge(DateTimeOffset now, int max, CancellationToken ct)
    {
        var thresholds = MentoringPatience.Days.Select(days => now.AddDays(-days)).ToList();
        var silent = await session.Query(
            Command(
                """
                select id from mentoring.mentorships
                where status = 'active' and ((silent_since <= $1 and nudges < 1) or (silent_since <= $2 and nudges < 2) or (silent_since <= $3 and nudges < 3))
                order by silent_since limit $4
                """, [.. thresholds.Select(Instant), Number(max)]),
            row => new MentorshipId(row.GetGuid(0)), ct);
        return silent.Count == 0 ? [] : await Load(mentorships => mentorships.Where(one => silent.Contains(one.Id)).OrderBy(one => one.SilentSince), ct);
    }

    public async Task Add(Mentorship mentorship, CancellationToken ct) => (await session.Open(ct)).Add(mentorship);

    internal static string? OpenWords(DataKey key, byte[]? stored) => key.Open(stored, WordsColumn);

    private async Task<List<Mentorship>> Load(Func<IQueryable<Mentorship>, IQueryable<Mentorship>> which, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var known = context.ChangeTracker.Entries<Mentorship>().Select(entry => entry.Entity).ToHashSet();
        var found = await which(context.Set<Mentorship>().AsTracking()).ToListAsync(ct);
        List<Mentorship> fresh = [.. found.Where(mentorship => !known.Contains(mentorship))];
        var opened = await keys.FindAll([.. fresh.Select(mentorship => mentorship.PersonId)], ct);
        foreach (var mentorship in fresh)
        {
            var row = context.Entry(mentorship).Property<byte[]?>(MentorshipTable.Words);
            if (opened.TryGetValue(mentorship.PersonId, out var key) && OpenWords(key, row.CurrentValue) is { } words) mentorship.Reveal(words);
            session.FollowDocument(row, () => mentorship.DeclineWords, now => keys.Made(mentorship.PersonId).Seal(now, WordsColumn)!);
            session.DemandOnChange(context, mentorship);
        }

        return found;
    }
}
