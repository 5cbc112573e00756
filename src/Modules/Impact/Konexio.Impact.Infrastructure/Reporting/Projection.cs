using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Reporting;

/// <summary>
/// Counts some learners anew in the reports of all grants: what their rows added is taken out of the cells, and what the facts say now is put in.
/// So a cell is always the sum of the rows, and who is in it is counted once.
/// </summary>
internal static class Projection
{
    private const string Cohorts =
        """
        select gc.grant_id, gc.cohort_id, gc.site_id, gc.track_code, gc.starts_on, gc.ends_on from impact.grant_cohorts gc
        where gc.cohort_id in (
            select cohort_id from impact.fact_enrolments where learner_id = any($1)
            union select s.cohort_id from impact.fact_attendances a join impact.fact_sessions s using (session_id) where a.learner_id = any($1)
            union select cohort_id from impact.fact_milestones where learner_id = any($1)
            union select cohort_id from impact.fact_completions where learner_id = any($1))
        """;

    private const string TheirRows = "select * from impact.grant_people where learner_id = any($1)";

    private static readonly string TakeOut =
        $"""
        update impact.grant_cells c set {string.Join(", ", MeasureColumns.Cell.Select(one => $"{one.Column} = c.{one.Column} - d.{one.Column}"))}
        from ({CellSql.Select(TheirRows)}) d where c.grant_id = d.grant_id and c.dimension = d.dimension and c.key = d.key
        """;

    private static readonly string Count =
        $"insert into impact.grant_people ({GrainSql.Names}) {GrainSql.Select("select distinct learner_id from unnest($1) as one (learner_id)", Cohorts)}";

    private static readonly string PutIn =
        $"""
        insert into impact.grant_cells as c (grant_id, dimension, key, {MeasureColumns.CellColumns}) {CellSql.Select(TheirRows)}
        on conflict (grant_id, dimension, key) do update set {string.Join(", ", MeasureColumns.Cell.Select(one => $"{one.Column} = c.{one.Column} + excluded.{one.Column}"))}
        """;

    public static IEnumerable<NpgsqlBatchCommand> Refresh(IReadOnlyCollection<Guid> learners)
    {
        if (learners.Count == 0) return [];

        NpgsqlBatchCommand Of(string sql) => Command(sql, Uuids(learners));
        return [Of(TakeOut), Of("delete from impact.grant_people where learner_id = any($1)"), Of(Count), Of(PutIn), Command("delete from impact.grant_cells where people = 0")];
    }
}
