using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Progress;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Enrolment.Contracts;

namespace Konexio.Curriculum.Application.Listening;

/// <summary>Who went through to the end can no longer be about to drop out.</summary>
internal sealed class WhenEnrolmentCompleted(IRosters rosters, IDropOutRisks risks, IAudit audit) : IListenTo<EnrolmentCompleted>
{
    public async Task Hear(EnrolmentCompleted heard, CancellationToken ct)
    {
        var entry = (await rosters.Find(new EnrolmentId(heard.EnrolmentId), ct)).Demand(RosterErrors.NotFound);
        entry.Complete(heard.On);
        (await risks.Find(entry.EnrolmentId, ct))?.Close();
        audit.Touched(entry.PersonId, nameof(WhenEnrolmentCompleted), AuditedAccess.Change, "rosterEntry");
    }
}
