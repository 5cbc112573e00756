using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Rosters;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Curriculum.Infrastructure.Persistence;

internal sealed class Rosters(ModuleSession<CurriculumDbContext> session, PersonKeys<CurriculumDbContext> keys) : IRosters
{
    public async Task<RosterEntry?> Find(EnrolmentId id, CancellationToken ct) =>
        await (await session.Open(ct)).Set<RosterEntry>().AsTracking().SingleOrDefaultAsync(entry => entry.EnrolmentId == id, ct);

    public async Task<Roster> Of(CohortId cohort, CancellationToken ct) =>
        new(await (await session.Open(ct)).Set<RosterEntry>().AsTracking().Where(entry => entry.CohortId == cohort).OrderBy(entry => entry.EnrolmentId).ToListAsync(ct));

    public async Task<IReadOnlyList<RosterEntry>> Of(LearnerId learner, CancellationToken ct) =>
        await (await session.Open(ct)).Set<RosterEntry>().AsTracking().Where(entry => entry.LearnerId == learner).OrderBy(entry => entry.EnrolmentId).ToListAsync(ct);

    public async Task Add(RosterEntry entry, CancellationToken ct)
    {
        var context = await session.Open(ct);
        if (await keys.Find(entry.PersonId, ct) is null) keys.Make(entry.PersonId);
        context.Add(entry);
    }
}
