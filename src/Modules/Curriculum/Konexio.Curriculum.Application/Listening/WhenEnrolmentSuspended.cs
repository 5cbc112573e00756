using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Enrolment.Contracts;

namespace Konexio.Curriculum.Application.Listening;

/// <summary>A suspended learner is expected at no session from that day on.</summary>
internal sealed class WhenEnrolmentSuspended(IRosters rosters, IAudit audit) : IListenTo<EnrolmentSuspended>
{
    public async Task Hear(EnrolmentSuspended heard, CancellationToken ct)
    {
        var entry = (await rosters.Find(new EnrolmentId(heard.EnrolmentId), ct)).Demand(RosterErrors.NotFound);
        entry.Suspend(heard.From);
        audit.Touched(entry.PersonId, nameof(WhenEnrolmentSuspended), AuditedAccess.Change, "rosterEntry");
    }
}
