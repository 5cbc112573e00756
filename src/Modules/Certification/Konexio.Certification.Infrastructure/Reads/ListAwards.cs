using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Application.Catalogue;
using Konexio.Certification.Domain.Catalogue;
using Konexio.SharedKernel;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>The awards that can be earned now, each with what it asks for.</summary>
public sealed record ListAwards : IQuery<AwardList>;

/// <summary>All awards of the catalogue in force, which are few.</summary>
/// <param name="CatalogueVersion">The number of the catalogue's version in force.</param>
/// <param name="Awards">Its awards, in its order.</param>
public sealed record AwardList(int CatalogueVersion, IReadOnlyList<CatalogueAwardContent> Awards);

internal sealed class ListAwardsHandler(ICatalogue catalogue) : IQueryHandler<ListAwards, AwardList>
{
    public async Task<Result<AwardList>> Handle(ListAwards request, CancellationToken cancellationToken)
    {
        var current = (await catalogue.History(cancellationToken)).Current;
        return new AwardList(current.Number, [.. current.Content.Awards.Select(CatalogueAwardContent.Of)]);
    }
}
