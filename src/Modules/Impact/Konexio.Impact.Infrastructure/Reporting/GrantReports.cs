using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Grants;
using Konexio.Impact.Domain.Indicators;
using Konexio.Impact.Infrastructure.Persistence;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Reporting;

/// <summary>Reads a grant's report from its cells: a few rows, however many facts stand behind them.</summary>
internal sealed class GrantReports(ModuleSession<ImpactDbContext> session)
{
    public const int MostCohorts = 500;

    private static readonly string Head =
        $"""
        select g.id, g.name, g.funder_id, f.name, g.starts_on, g.ends_on, g.amount_cents, g.scope, g.targets,
            exists (select 1 from impact.rebuilds) or exists (
                select 1 from impact.stale_cohorts s where exists (
                    select 1 from impact.grant_cells k where k.grant_id = g.id and k.dimension = '{CellSql.Cohort}' and k.key = s.cohort_id::text)
                or exists (select 1 from impact.fact_cohorts c where c.cohort_id = s.cohort_id and {ScopeSql.Fits("g.scope", "c")}))
        from impact.grants g join impact.funders f on f.id = g.funder_id where g.id = $1
        """;

    private static readonly string Cells =
        $"""
        (select k.dimension, k.key, coalesce(
            case k.dimension
                when '{CellSql.Site}' then (select c.site_name from impact.fact_cohorts c where c.site_id = k.key::uuid order by c.told_by desc limit 1)
                when '{CellSql.Grant}' then (select g.name from impact.grants g where g.id = k.key::uuid) end, k.key) as label, {MeasureColumns.CellColumns}
        from impact.grant_cells k where k.grant_id = $1 and k.dimension in ('{CellSql.Total}', '{CellSql.Month}', '{CellSql.Site}', '{CellSql.Track}', '{CellSql.Grant}'))
        union all
        (select k.dimension, k.key, c.name, {MeasureColumns.CellColumns}
        from impact.grant_cells k join impact.fact_cohorts c on c.cohort_id = k.key::uuid where k.grant_id = $1 and k.dimension = '{CellSql.Cohort}'
        order by k.key limit {MostCohorts + 1})
        """;

    /// <summary>Null for a grant that is unknown or, to this caller, might as well be.</summary>
    public async Task<GrantReport?> Read(Guid grant, CancellationToken ct)
    {
        await session.Open(ct);
        var heads = await session.Query(Command(Head, Uuid(grant)), row => (Grant: ToHead(row), IsComputing: row.GetBoolean(9)), ct);
        if (heads is not [var (head, isComputing)]) return null;

        var rows = await session.Query(
            Command(Cells, Uuid(grant)),
            row => (Dimension: row.GetString(0), Cell: new ReportCell(row.GetString(1), row.GetString(2), MeasureColumns.Read(row, 3))), ct);
        IReadOnlyList<ReportCell> Of(string dimension) =>
            [.. rows.Where(row => row.Dimension == dimension).Select(row => row.Cell).OrderBy(cell => cell.Key, StringComparer.Ordinal)];

        var cohorts = Of(CellSql.Cohort);
        return new GrantReport(
            head, isComputing ? GrantReportStatus.Computing : GrantReportStatus.Complete, Of(CellSql.Total) is [var total] ? total.Counts : MeasuredCounts.None,
            Of(CellSql.Month), Of(CellSql.Site), Of(CellSql.Track), cohorts.Count > MostCohorts ? null : cohorts, Of(CellSql.Grant));
    }

    private static GrantHead ToHead(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetGuid(2), row.GetString(3), row.GetFieldValue<DateOnly>(4), row.GetFieldValue<DateOnly>(5), row.GetInt64(6),
        StoredJson.Read<GrantScope>(row.GetString(7)), StoredJson.Read<List<GrantTarget>>(row.GetString(8)));
}
