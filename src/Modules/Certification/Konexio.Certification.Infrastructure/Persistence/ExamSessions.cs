using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Domain.ExamSessions;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Certification.Infrastructure.Persistence;

internal sealed class ExamSessions(ModuleSession<CertificationDbContext> session) : IExamSessions
{
    public async Task<ExamSession?> Find(ExamSessionId id, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var found = await context.Set<ExamSession>().AsTracking().SingleOrDefaultAsync(one => one.Id == id, ct);
        if (found is not null) session.DemandOnChange(context, found);
        return found;
    }

    // A lock comes in a statement of its own: what is read with it would be from before the wait.
    public async Task<ExamSession?> FindShared(ExamSessionId id, CancellationToken ct)
    {
        await (await session.Open(ct)).Database.ExecuteSqlAsync($"select 1 from certification.exam_sessions where id = {id.Value} for share", ct);
        return await Find(id, ct);
    }

    public async Task<ExamSession?> FindLocked(ExamSessionId id, CancellationToken ct)
    {
        await (await session.Open(ct)).Database.ExecuteSqlAsync($"select 1 from certification.exam_sessions where id = {id.Value} for update", ct);
        return await Find(id, ct);
    }

    public async Task Add(ExamSession added, CancellationToken ct) => (await session.Open(ct)).Add(added);
}
