using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Progress;
using Konexio.Curriculum.Domain.Rosters;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Curriculum.Infrastructure.Persistence;

internal sealed class DropOutRisks(ModuleSession<CurriculumDbContext> session) : IDropOutRisks
{
    public async Task<DropOutRisk?> Find(EnrolmentId enrolment, CancellationToken ct) =>
        await (await session.Open(ct)).Set<DropOutRisk>().AsTracking().SingleOrDefaultAsync(risk => risk.EnrolmentId == enrolment, ct);

    public async Task<DropOutRules> Rules(CancellationToken ct) =>
        new(await (await session.Open(ct)).Set<DropOutRule>().OrderBy(rule => rule.Code).ToListAsync(ct));

    public async Task Replace(DropOutRules rules, CancellationToken ct)
    {
        var context = await session.Open(ct);
        await context.Set<DropOutRule>().ExecuteDeleteAsync(ct);
        context.AddRange(rules.Rules);
    }

    public async Task Add(DropOutRisk risk, CancellationToken ct) => (await session.Open(ct)).Add(risk);
}
