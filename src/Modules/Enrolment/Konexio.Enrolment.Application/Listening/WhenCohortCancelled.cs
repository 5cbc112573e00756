using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Enrolments;

namespace Konexio.Enrolment.Application.Listening;

/// <summary>Withdraws the offers and enrolments of a cohort that will not take place; its list stays readable.</summary>
internal sealed class WhenCohortCancelled(ICohorts cohorts, IEnrolments enrolments, IAudit audit, TimeProvider clock) : IListenTo<CohortCancelled>
{
    public async Task Hear(CohortCancelled heard, CancellationToken ct)
    {
        var cohort = (await cohorts.FindLocked(new CohortId(heard.CohortId), ct)).Demand(CohortErrors.NotFound);
        cohort.Cancel(await cohorts.PendingOffers(cohort.Id, ct), clock.GetUtcNow()).Demand();
        var live = await enrolments.LiveOf(cohort.Id, ct);
        foreach (var enrolment in live) enrolment.Withdraw(WithdrawalReason.Administrative, null, cohort.Status, heard.CancelledOn).Demand();
        audit.Touched(live.Select(enrolment => enrolment.PersonId), nameof(WhenCohortCancelled), AuditedAccess.Change, "enrolment");
    }
}
