using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Enrolment.Contracts;

namespace Konexio.Curriculum.Application.Listening;

/// <summary>A learner who is back is expected again; where the suspension is still on its way, this waits for it.</summary>
internal sealed class WhenEnrolmentResumed(IRosters rosters, IAudit audit) : IListenTo<EnrolmentResumed>
{
    public async Task Hear(EnrolmentResumed heard, CancellationToken ct)
    {
        var entry = (await rosters.Find(new EnrolmentId(heard.EnrolmentId), ct)).Demand(RosterErrors.NotFound);
        entry.Resume(heard.On).Demand();
        audit.Touched(entry.PersonId, nameof(WhenEnrolmentResumed), AuditedAccess.Change, "rosterEntry");
    }
}
