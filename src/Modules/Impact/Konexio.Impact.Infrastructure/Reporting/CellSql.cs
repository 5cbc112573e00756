namespace Konexio.Impact.Infrastructure.Reporting;

/// <summary>The cells of a report from rows of the grain. Each person is counted once a cell, however many rows of theirs it holds.</summary>
internal static class CellSql
{
    public const string Total = "total";
    public const string Month = "month";
    public const string Site = "site";
    public const string Track = "track";
    public const string Cohort = "cohort";

    /// <summary>By the other grants that pay for the same hours.</summary>
    public const string Grant = "grant";

    /// <param name="grain">A query of the grain's columns that has all rows of each of its people.</param>
    /// <returns>A query of <c>grant_id, dimension, key</c> and a cell's columns.</returns>
    public static string Select(string grain) =>
        $"""
        with each_once as (
            select m.grant_id, m.person_id, d.dimension, d.key,
                {string.Join(", ", MeasureColumns.Sums.Select(sum => $"sum(m.{sum.Column})::bigint as {sum.Column}"))},
                coalesce(sum(m.attended_minutes) filter (where m.also <> '{"{}"}'), 0)::bigint as shared_minutes
            from ({grain}) m cross join lateral (
                select '{Total}' as dimension, '' as key
                union all select '{Month}', to_char(m.month, 'YYYY-MM')
                union all select '{Site}', m.site_id::text
                union all select '{Track}', m.track_code
                union all select '{Cohort}', m.cohort_id::text
                union all select '{Grant}', other::text from unnest(m.also) as others (other)) d
            group by 1, 2, 3, 4)
        select grant_id, dimension, key, {string.Join(", ", MeasureColumns.People.Select(one => $"count(*) filter (where {one.Condition}) as {one.Column}"))},
            {string.Join(", ", MeasureColumns.Sums.Select(sum => $"sum({sum.Column})::bigint as {sum.Column}"))}, sum(shared_minutes)::bigint as shared_minutes
        from each_once group by 1, 2, 3
        """;
}
