using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Grants;
using Konexio.Impact.Domain.Indicators;
using Konexio.Impact.Infrastructure.Facts;
using Konexio.Impact.Infrastructure.Persistence;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Reporting;

/// <summary>Counts any scope and period from the facts themselves, by the same rules as the reports of grants.</summary>
internal sealed class FactMeasures(ModuleSession<ImpactDbContext> session)
{
    private static readonly string Cohorts = $"select c.cohort_id from impact.fact_cohorts c where {ScopeSql.Fits("$1::jsonb", "c")}";

    private static readonly string Grain = GrainSql.Select(
        PeopleSql.CountedAs($"select distinct them.learner_id from ({Cohorts}) scope cross join lateral ({CountCohortsHandler.LearnersOf("scope.cohort_id")}) them"),
        $"""
        select {GrainSql.School} as grant_id, c.cohort_id, c.site_id, c.track_code, $2::date as starts_on, $3::date as ends_on
        from impact.fact_cohorts c where {ScopeSql.Fits("$1::jsonb", "c")}
        """);

    private static readonly string Total = $"select {MeasureColumns.CellColumns} from ({CellSql.Select(Grain)}) cells where dimension = '{CellSql.Total}'";

    // What a figure was computed from: one row for each person, cohort and month.
    private static readonly string Hash =
        $"""select encode(sha256(convert_to(coalesce(string_agg(line, E'\n' order by line), ''), 'UTF8')), 'hex') from (select g::text collate "C" as line from ({Grain}) g) inputs""";

    /// <summary>All measures of the scope; who has no cohort in it counts for nothing.</summary>
    public async Task<MeasuredCounts> Count(GrantScope scope, DateOnly from, DateOnly until, CancellationToken ct) =>
        await session.Query(Of(Total, scope, from, until), row => MeasureColumns.Read(row, 0), ct) is [var total] ? total : MeasuredCounts.None;

    /// <summary>SHA-256 of what is counted, in hexadecimal digits: the same inputs give the same.</summary>
    public async Task<string> HashOf(GrantScope scope, DateOnly from, DateOnly until, CancellationToken ct) =>
        (await session.Query(Of(Hash, scope, from, until), row => row.GetString(0), ct))[0];

    private static NpgsqlBatchCommand Of(string sql, GrantScope scope, DateOnly from, DateOnly until) =>
        Command(sql, Text(StoredJson.Write(scope)), News.Day(from), News.Day(until));
}
