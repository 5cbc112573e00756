using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.SkillsCards;

/// <summary>Adds a period to a card that still runs, or begins a new one today; what was passed stays passed.</summary>
public sealed record RenewSkillsCard(Guid Id) : ICommand<RenewSkillsCardResponse>;

/// <summary>Until when the card runs now.</summary>
/// <param name="Id">The card.</param>
/// <param name="ExpiresOn">The last day on which an exam can be sat.</param>
public sealed record RenewSkillsCardResponse(Guid Id, DateOnly ExpiresOn);

internal sealed class RenewSkillsCardHandler(ISkillsCards cards, ICatalogue catalogue, IAudit audit, TimeProvider clock)
    : ICommandHandler<RenewSkillsCard, RenewSkillsCardResponse>
{
    public async Task<Result<RenewSkillsCardResponse>> Handle(RenewSkillsCard command, CancellationToken cancellationToken)
    {
        if (await cards.Find(new SkillsCardId(command.Id), cancellationToken) is not { } card) return SkillsCardErrors.NotFound;

        var months = (await catalogue.History(cancellationToken)).Current.Content.Settings.CardMonths;
        if (card.Renew(months, clock.GetUtcNow()).Error is { } refusal) return refusal;

        audit.Touched(card.Candidate.PersonId, nameof(RenewSkillsCard), AuditedAccess.Change, "skillsCard");
        return new RenewSkillsCardResponse(command.Id, card.ExpiresOn);
    }
}
