using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Indicators;

namespace Konexio.Impact.Infrastructure.Persistence;

/// <summary>The first version of each indicator.</summary>
internal static class IndicatorSeed
{
    public static string Up => string.Concat(Seed.Indicators.Select(seed =>
        $"""

        insert into impact.indicators (code, number, content, created_at)
        values ('{seed.Code}', 1, '{StoredJson.Write(seed.Content).Replace("'", "''", StringComparison.Ordinal)}', '2026-01-01 00:00Z');
        """));
}
