using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Indicators;
using Konexio.Impact.Infrastructure.Persistence;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Reporting;

/// <summary>Reads the figures of a calendar year from their cells: a few rows, however many facts stand behind them.</summary>
internal sealed class YearFigures(ModuleSession<ImpactDbContext> session)
{
    // One statement, so that figures and status are of the same moment.
    private static readonly string Sql =
        $"""
        select waits.counting, c.key, {YearSql.CellColumns}
        from (select exists (select 1 from impact.rebuilds) or exists (select 1 from impact.stale_cohorts) as counting) waits
        left join impact.year_cells c on c.year = $1 and c.dimension = $2
        """;

    /// <param name="year">The calendar year.</param>
    /// <param name="dimension"><see cref="YearSql.Track"/> or <see cref="YearSql.Kind"/>.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<YearReport> Read(int year, string dimension, CancellationToken ct)
    {
        var rows = await session.Query(
            Command(Sql, Number(year), Text(dimension)),
            row => (Waits: row.GetBoolean(0), Key: row.Text(1), Counts: row.IsDBNull(1) ? MeasuredCounts.None : MeasureColumns.Read(row, 2, MeasureColumns.Counted)), ct);
        return new YearReport(
            rows[0].Waits ? GrantReportStatus.Computing : GrantReportStatus.Complete,
            rows.FirstOrDefault(row => row.Key is "").Counts ?? MeasuredCounts.None,
            [.. rows.Where(row => row.Key is { Length: > 0 }).Select(row => (row.Key!, row.Counts)).OrderBy(row => row.Item1, StringComparer.Ordinal)]);
    }
}

/// <summary>A year's figures, in all and by key.</summary>
internal sealed record YearReport(GrantReportStatus Status, MeasuredCounts Total, IReadOnlyList<(string Key, MeasuredCounts Counts)> Rows);
