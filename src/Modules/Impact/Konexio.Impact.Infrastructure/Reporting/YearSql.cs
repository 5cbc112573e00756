namespace Konexio.Impact.Infrastructure.Reporting;

/// <summary>
/// The figures of calendar years: by track as Qualiopi asks for them, and by what the training leads to, as BPF does. A year has one row for
/// each person and key, and its cells count each person once.
/// </summary>
internal static class YearSql
{
    /// <summary>Qualiopi: by the track of the cohort, with all measures.</summary>
    public const string Track = "track";

    /// <summary>BPF: by the track of the register, which may be sealed before its cohort is heard of; minutes attended alone.</summary>
    public const string Kind = "kind";

    private const string Whole = "";

    private static readonly string[] Columns = [.. MeasureColumns.Sums.Select(sum => sum.Column)];

    public static readonly string Names = $"year, dimension, key, person_id, {string.Join(", ", Columns)}";

    public static readonly string CellColumns = string.Join(", ", MeasureColumns.Counted.Select(one => one.Column));

    /// <param name="learners">A query of <c>learner_id, person_id</c>.</param>
    /// <param name="grain">A query of the grain's columns, in which the school pays for every day.</param>
    /// <returns>A query of the columns in <see cref="Names"/>.</returns>
    public static string People(string learners, string grain) =>
        $"""
        select extract(year from g.month)::integer, '{Track}', g.track_code, g.person_id, {string.Join(", ", Columns.Select(column => $"sum(g.{column})::bigint"))}
        from ({grain}) g group by 1, 2, 3, 4
        union all
        select extract(year from s.held_on)::integer, '{Kind}', coalesce(k.kind, 'otherTraining'), who.person_id,
            {string.Join(", ", Columns.Select(column => column == "attended_minutes" ? "sum(s.minutes)::bigint" : "0"))}
        from ({learners}) who join impact.fact_attendances a using (learner_id) join impact.fact_sessions s using (session_id) left join impact.training_kinds k using (track_code)
        where a.status in ('present', 'late') group by 1, 2, 3, 4
        """;

    /// <param name="people">A query of <see cref="Names"/> that has all rows of each of its people.</param>
    /// <returns>A query of <c>year, dimension, key</c>, where the whole has no key, and <see cref="CellColumns"/>.</returns>
    public static string Cells(string people) =>
        $"""
        with each_once as (
            select p.year, p.dimension, d.key, p.person_id, {string.Join(", ", Columns.Select(column => $"sum(p.{column})::bigint as {column}"))}
            from ({people}) p cross join lateral (select '{Whole}' as key union all select p.key) d
            group by 1, 2, 3, 4)
        select year, dimension, key, {string.Join(", ", MeasureColumns.People.Select(one => $"count(*) filter (where {one.Condition}) as {one.Column}"))},
            {string.Join(", ", Columns.Select(column => $"sum({column})::bigint as {column}"))}
        from each_once group by 1, 2, 3
        """;
}
