using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.Mentoring.Domain.SoftSkills;
using Microsoft.EntityFrameworkCore;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Mentoring.Infrastructure.Persistence;

internal sealed class SoftSkills(ModuleSession<MentoringDbContext> session) : ISoftSkills
{
    public async Task<SoftSkillsGrid> Current(CancellationToken ct) =>
        (await session.Query(Command("select skills from mentoring.soft_skills_grids order by version desc limit 1"), row => StoredJson.Read<SoftSkillsGrid>(row.GetString(0)), ct)).Single();

    public async Task<SoftSkillsGrid> Grid(int version, CancellationToken ct) =>
        (await session.Query(Command("select skills from mentoring.soft_skills_grids where version = $1", Number(version)), row => StoredJson.Read<SoftSkillsGrid>(row.GetString(0)), ct)).Single();

    public async Task<SoftSkillsRecord?> Find(MentorshipId mentorship, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var found = await context.Set<SoftSkillsRecord>().AsTracking().SingleOrDefaultAsync(record => record.MentorshipId == mentorship, ct);
        if (found is not null) session.DemandOnChange(context, found);
        return found;
    }

    public async Task Add(SoftSkillsRecord record, CancellationToken ct) => (await session.Open(ct)).Add(record);
}
