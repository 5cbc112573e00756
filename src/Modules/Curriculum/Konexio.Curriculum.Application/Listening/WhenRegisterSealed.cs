using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Contracts;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Progress;
using Konexio.Curriculum.Domain.Rosters;

namespace Konexio.Curriculum.Application.Listening;

/// <summary>
/// Looks again at the drop-out risk of everybody whom a sealed register may have touched: all who are still enrolled in the
/// cohort, since a new version may have taken a learner off the sheet.
/// </summary>
internal sealed class WhenRegisterSealed(
    IRosters rosters, IStageProgress progress, IDropOutRisks risks, IAudit audit, TimeProvider clock) : IListenTo<RegisterSealed>
{
    public async Task Hear(RegisterSealed heard, CancellationToken ct)
    {
        var inForce = await risks.Rules(ct);
        var entries = (await rosters.Of(new CohortId(heard.CohortId), ct)).Entries.Where(entry => entry.EndedOn is null).ToList();
        foreach (var entry in entries) await Review(entry, inForce, ct);
        audit.Touched(entries.Select(entry => entry.PersonId), nameof(WhenRegisterSealed), AuditedAccess.Change, "dropOutRisk");
    }

    private async Task Review(RosterEntry entry, DropOutRules inForce, CancellationToken ct)
    {
        var history = await progress.History(entry.EnrolmentId, ct);
        var known = await risks.Find(entry.EnrolmentId, ct);
        var risk = known ?? DropOutRisk.Watch(entry);
        risk.Review(inForce, history, clock.GetUtcNow());
        if (known is null && risk.RaisedAt is not null) await risks.Add(risk, ct);
    }
}
