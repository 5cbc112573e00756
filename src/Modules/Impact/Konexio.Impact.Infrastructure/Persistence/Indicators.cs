using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Indicators;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Impact.Infrastructure.Persistence;

internal sealed class Indicators(ModuleSession<ImpactDbContext> session) : IIndicators
{
    public async Task<Indicator?> Find(string code, CancellationToken ct) => await (await session.Open(ct)).Set<Indicator>()
        .Where(indicator => indicator.Code == code).OrderByDescending(indicator => indicator.Number).FirstOrDefaultAsync(ct);

    public async Task<IReadOnlyCollection<string>> Codes(CancellationToken ct) =>
        await (await session.Open(ct)).Set<Indicator>().Select(indicator => indicator.Code).Distinct().ToListAsync(ct);

    public async Task Add(Indicator indicator, CancellationToken ct) => (await session.Open(ct)).Add(indicator);
}
