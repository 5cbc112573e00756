using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Enrolments;

namespace Konexio.Enrolment.Application.Listening;

/// <summary>Completes the active enrolments of a cohort that ended; who is still suspended did not go through to the end.</summary>
internal sealed class WhenCohortCompleted(ICohorts cohorts, IEnrolments enrolments, IAudit audit) : IListenTo<CohortCompleted>
{
    public async Task Hear(CohortCompleted heard, CancellationToken ct)
    {
        var cohort = (await cohorts.FindLocked(new CohortId(heard.CohortId), ct)).Demand(CohortErrors.NotFound);
        cohort.Complete().Demand();
        var live = await enrolments.LiveOf(cohort.Id, ct);
        foreach (var enrolment in live)
        {
            var ended = enrolment.Status == EnrolmentStatus.Active
                ? enrolment.Complete(heard.CompletedOn)
                : enrolment.Withdraw(WithdrawalReason.Administrative, null, cohort.Status, heard.CompletedOn);
            ended.Demand();
        }

        audit.Touched(live.Select(enrolment => enrolment.PersonId), nameof(WhenCohortCompleted), AuditedAccess.Change, "enrolment");
    }
}
