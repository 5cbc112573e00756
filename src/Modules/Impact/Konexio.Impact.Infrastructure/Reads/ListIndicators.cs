using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>All indicators as they are measured today.</summary>
public sealed record ListIndicators : IQuery<IndicatorList>;

/// <summary>The indicators.</summary>
/// <param name="Items">The version in force of each, by code.</param>
public sealed record IndicatorList(IReadOnlyList<IndicatorResponse> Items);

internal sealed class ListIndicatorsHandler(ModuleSession<ImpactDbContext> session) : IQueryHandler<ListIndicators, IndicatorList>
{
    public async Task<Result<IndicatorList>> Handle(ListIndicators request, CancellationToken cancellationToken) => new IndicatorList(await session.Query(
        Command("select distinct on (i.code) i.code, i.number, i.content, i.created_at from impact.indicators i order by i.code, i.number desc"),
        GetIndicatorHandler.Response, cancellationToken));
}
