using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Matching;
using Konexio.Mentoring.Domain.Mentees;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Mentoring.Infrastructure.Persistence;

internal sealed class MatchingRuns(ModuleSession<MentoringDbContext> session, MatchingRunPeople people, IMatchingRules rules) : IMatchingRuns
{
    public async Task<MatchingRun?> Find(MatchingRunId id, CancellationToken ct)
    {
        if (await Load(runs => runs.Where(run => run.Id == id), ct) is not { } run) return null;

        var known = await people.Of(id, ct);
        if (known.IsWhole && run.Input is null)
        {
            run.Reveal(new MatchingInput(
                (await rules.Find(run.RulesVersion, ct))!, [.. known.Mentees.Values], [.. known.Mentors.Values], run.Request.Pins, run.Request.Forbidden));
        }

        return run;
    }

    public async Task<MatchingRun?> FindOpen(CohortId cohort, CancellationToken ct)
    {
        await (await session.Open(ct)).Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({cohort.Value.ToString()}, 2))", ct);
        return await Load(runs => runs.Where(run => run.CohortId == cohort && run.Status == MatchingRunStatus.Proposed), ct);
    }

    public async Task Add(MatchingRun run, CancellationToken ct)
    {
        (await session.Open(ct)).Add(run);
        await people.Add(run.Id, run.Input!, ct);
    }

    private async Task<MatchingRun?> Load(Func<IQueryable<MatchingRun>, IQueryable<MatchingRun>> which, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var found = await which(context.Set<MatchingRun>().AsTracking()).SingleOrDefaultAsync(ct);
        if (found is not null) session.DemandOnChange(context, found);
        return found;
    }
}
