using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Reporting;

/// <summary>
/// Counts some people anew in the reports of all grants and in the years: what their rows added is taken out of the cells, and what the facts say now is put in.
/// So a cell is always the sum of the rows, and who is in it is counted once.
/// </summary>
internal static class Projection
{
    private const string Them = "select distinct person_id from unnest($1) as one (person_id)";

    // Within the grain, who stands for all learners of them.
    private const string TheirCohorts =
        """
        select cohort_id from who join impact.fact_enrolments using (learner_id)
        union select s.cohort_id from who join impact.fact_attendances a using (learner_id) join impact.fact_sessions s using (session_id)
        union select cohort_id from who join impact.fact_milestones using (learner_id)
        union select cohort_id from who join impact.fact_completions using (learner_id)
        """;

    private static readonly string Cohorts =
        $"""
        select gc.grant_id, gc.cohort_id, gc.site_id, gc.track_code, gc.starts_on, gc.ends_on from impact.grant_cohorts gc where gc.cohort_id in ({TheirCohorts})
        union all
        select {GrainSql.School}, c.cohort_id, c.site_id, c.track_code, '-infinity', 'infinity' from impact.fact_cohorts c where c.cohort_id in ({TheirCohorts})
        """;

    private const string TheirRows = "select * from impact.grant_people where person_id = any($1)";

    private const string TheirYears = "select * from impact.year_people where person_id = any($1)";

    private static readonly string TakeOut =
        $"""
        update impact.grant_cells c set {string.Join(", ", MeasureColumns.Cell.Select(one => $"{one.Column} = c.{one.Column} - d.{one.Column}"))}
        from ({CellSql.Select(TheirRows)}) d where c.grant_id = d.grant_id and c.dimension = d.dimension and c.key = d.key
        """;

    private static readonly string TakeOutOfYears =
        $"""
        update impact.year_cells c set {string.Join(", ", MeasureColumns.Counted.Select(one => $"{one.Column} = c.{one.Column} - d.{one.Column}"))}
        from ({YearSql.Cells(TheirYears)}) d where c.year = d.year and c.dimension = d.dimension and c.key = d.key
        """;

    private static readonly string Count =
        $"""
        with grain as materialized ({GrainSql.Select(Them, Cohorts)}),
        paid as (insert into impact.grant_people ({GrainSql.Names}) select {GrainSql.Names} from grain where grant_id <> {GrainSql.School})
        insert into impact.year_people ({YearSql.Names}) {YearSql.People(PeopleSql.Learners(Them), $"select * from grain where grant_id = {GrainSql.School}")}
        """;

    private static readonly string PutIn =
        $"""
        insert into impact.grant_cells as c (grant_id, dimension, key, {MeasureColumns.CellColumns}) {CellSql.Select(TheirRows)}
        on conflict (grant_id, dimension, key) do update set {string.Join(", ", MeasureColumns.Cell.Select(one => $"{one.Column} = c.{one.Column} + excluded.{one.Column}"))}
        """;

    private static readonly string PutIntoYears =
        $"""
        insert into impact.year_cells as c (year, dimension, key, {YearSql.CellColumns}) {YearSql.Cells(TheirYears)}
        on conflict (year, dimension, key) do update set {string.Join(", ", MeasureColumns.Counted.Select(one => $"{one.Column} = c.{one.Column} + excluded.{one.Column}"))}
        """;

    public static IEnumerable<NpgsqlBatchCommand> Refresh(IReadOnlyCollection<Guid> people)
    {
        if (people.Count == 0) return [];

        NpgsqlBatchCommand Of(string sql) => Command(sql, Uuids(people));
        return
        [
            Of(TakeOut), Of(TakeOutOfYears),
            Of("delete from impact.grant_people where person_id = any($1)"), Of("delete from impact.year_people where person_id = any($1)"),
            Of(Count), Of(PutIn), Of(PutIntoYears),
            Command("delete from impact.grant_cells where people = 0"), Command("delete from impact.year_cells where people = 0"),
        ];
    }
}
