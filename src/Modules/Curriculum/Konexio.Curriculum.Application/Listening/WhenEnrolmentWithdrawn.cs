using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Progress;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Enrolment.Contracts;

namespace Konexio.Curriculum.Application.Listening;

/// <summary>Who left is expected no more, from that day on, and can no longer be about to drop out.</summary>
internal sealed class WhenEnrolmentWithdrawn(IRosters rosters, IDropOutRisks risks, IAudit audit) : IListenTo<EnrolmentWithdrawn>
{
    public async Task Hear(EnrolmentWithdrawn heard, CancellationToken ct)
    {
        var entry = (await rosters.Find(new EnrolmentId(heard.EnrolmentId), ct)).Demand(RosterErrors.NotFound);
        entry.Withdraw(heard.On);
        (await risks.Find(entry.EnrolmentId, ct))?.Close();
        audit.Touched(entry.PersonId, nameof(WhenEnrolmentWithdrawn), AuditedAccess.Change, "rosterEntry");
    }
}
