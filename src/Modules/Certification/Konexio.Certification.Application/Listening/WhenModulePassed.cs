using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Application.Certificates;
using Konexio.Certification.Contracts;
using Konexio.Certification.Domain.SkillsCards;

namespace Konexio.Certification.Application.Listening;

/// <summary>
/// Issues what a published pass has earned. A session publishes its results in one transaction, and each candidate's certificates
/// follow in one of their own: whatever is heard twice, or after somebody settled the card already, changes nothing.
/// </summary>
internal sealed class WhenModulePassed(ISkillsCards cards, Settling settling, IAudit audit) : IListenTo<ModulePassed>
{
    public async Task Hear(ModulePassed heard, CancellationToken ct)
    {
        var card = (await cards.FindLocked(new SkillsCardId(heard.SkillsCardId), ct)).Demand(SkillsCardErrors.NotFound);
        await settling.Settle(card, ct);
        audit.Touched(card.Candidate.PersonId, nameof(WhenModulePassed), AuditedAccess.Change, "certificates");
    }
}
