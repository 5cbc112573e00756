using System.Text.Json;
using Npgsql;

namespace Konexio.Benchmarks.Workloads;

/// <summary>A grant's main figures straight from the facts, and as its report says them: people, minutes attended and planned, certificates, in all, by month, site and track.</summary>
internal static class LiveFigures
{
    private const string Sql =
        """
        with facts as (
            select e.learner_id, e.cohort_id, e.enrolled_on as day, 0 as attended, 0 as planned, 0 as certificates from impact.fact_enrolments e
            union all select m.learner_id, m.cohort_id, m.reached_on, 0, 0, 0 from impact.fact_milestones m
            union all select a.learner_id, s.cohort_id, s.held_on, case when a.status in ('present', 'late') then s.minutes else 0 end, s.minutes, 0
                from impact.fact_attendances a join impact.fact_sessions s using (session_id)
            union all select c.learner_id, e.cohort_id, c.issued_on, 0, 0, 1 from impact.fact_certificates c join impact.fact_enrolments e using (learner_id)
            union all select r.learner_id, e.cohort_id, r.exam_on, 0, 0, 0 from impact.fact_exam_results r join impact.fact_enrolments e using (learner_id)),
        paid as (
            select f.*, to_char(f.day, 'YYYY-MM') as month, c.site_id::text as site, c.track_code as track
            from facts f join impact.grant_cohorts c on c.cohort_id = f.cohort_id and f.day between c.starts_on and c.ends_on where c.grant_id = $1)
        select case when month is not null then 'months ' || month when site is not null then 'sites ' || site when track is not null then 'tracks ' || track else 'total' end
            || ' ' || count(distinct learner_id) || ' ' || coalesce(sum(attended), 0) || ' ' || coalesce(sum(planned), 0) || ' ' || coalesce(sum(certificates), 0)
        from paid group by grouping sets ((), (month), (site), (track))
        """;

    public static async Task<IReadOnlyList<string>> Of(NpgsqlConnection owner, Guid grant, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Sql, owner);
        command.Parameters.Add(new NpgsqlParameter { Value = grant });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var lines = new List<string>();
        while (await reader.ReadAsync(ct)) lines.Add(reader.GetString(0));
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    public static IReadOnlyList<string> Of(string report)
    {
        using var document = JsonDocument.Parse(report);
        var root = document.RootElement;
        List<string> lines = [$"total {Figures(root.GetProperty("total"))}"];
        foreach (var table in (string[])["months", "sites", "tracks"])
            lines.AddRange(root.GetProperty(table).EnumerateArray().Select(row => $"{table} {row.GetProperty("key").GetString()} {Figures(row.GetProperty("figures"))}"));
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static string Figures(JsonElement figures) => string.Join(
        ' ', figures.GetProperty("learners"), figures.GetProperty("attendedMinutes"), figures.GetProperty("plannedMinutes"), figures.GetProperty("certificates"));
}
