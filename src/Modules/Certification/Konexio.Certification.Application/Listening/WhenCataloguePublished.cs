using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Application.Certificates;
using Konexio.Certification.Contracts;
using Konexio.Certification.Domain.SkillsCards;

namespace Konexio.Certification.Application.Listening;

/// <summary>
/// Issues what new rules let candidates have earned. Each card is settled in a transaction of its own, and one that cannot be does
/// not keep others waiting: when all were tried, the event is heard again, which changes nothing for those that are done.
/// </summary>
internal sealed class WhenCataloguePublished(ISkillsCards cards, ISettleAlone settling) : IListenTo<CataloguePublished>
{
    // Asked for in small steps, since PostgreSQL ends a transaction that says nothing for long.
    private const int AtOnce = 100;

    public async Task Hear(CataloguePublished heard, CancellationToken ct)
    {
        var failed = 0;
        var step = await cards.WithResults(after: null, AtOnce, ct);
        while (step.Count > 0)
        {
            foreach (var card in step)
                if (!await settling.Settle(card, nameof(WhenCataloguePublished), ct)) failed++;
            step = await cards.WithResults(step[^1], AtOnce, ct);
        }

        if (failed > 0) throw new InvalidOperationException($"{failed} skills cards could not be settled.");
    }
}
