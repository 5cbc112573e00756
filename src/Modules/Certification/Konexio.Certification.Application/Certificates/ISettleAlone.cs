using Konexio.Certification.Domain.SkillsCards;

namespace Konexio.Certification.Application.Certificates;

/// <summary>Settles one card in a transaction of its own, so that many can be settled without holding all of them locked.</summary>
internal interface ISettleAlone
{
    /// <summary>Whether it could be done; what could not is to be tried again.</summary>
    Task<bool> Settle(SkillsCardId card, string operation, CancellationToken ct);
}
