using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Enrolments;

namespace Konexio.Enrolment.Application.Listening;

/// <summary>Makes who is enrolled active when their cohort starts.</summary>
internal sealed class WhenCohortStarted(ICohorts cohorts, IEnrolments enrolments, IAudit audit) : IListenTo<CohortStarted>
{
    public async Task Hear(CohortStarted heard, CancellationToken ct)
    {
        var cohort = (await cohorts.FindLocked(new CohortId(heard.CohortId), ct)).Demand(CohortErrors.NotFound);
        cohort.Start().Demand();
        var live = await enrolments.LiveOf(cohort.Id, ct);
        foreach (var enrolment in live) enrolment.Begin(heard.StartedOn).Demand();
        audit.Touched(live.Select(enrolment => enrolment.PersonId), nameof(WhenCohortStarted), AuditedAccess.Change, "enrolment");
    }
}
