using System.Globalization;
using System.Text.Json;
using Npgsql;

namespace Konexio.Benchmarks.Workloads;

/// <summary>A year's figures of BPF and Qualiopi straight from the facts, and as the answers say them.</summary>
internal static class LiveYears
{
    private const string TrainingReturn =
        """
        select 'bpf ' || coalesce(kind, '') || ' ' || count(distinct learner_id) || ' ' || coalesce(sum(minutes), 0)
        from (
            select coalesce(k.kind, 'otherTraining') as kind, a.learner_id, s.minutes
            from impact.fact_sessions s join impact.fact_attendances a using (session_id) left join impact.training_kinds k using (track_code)
            where s.held_on between $1 and $2 and a.status in ('present', 'late')) attended
        group by grouping sets ((kind), ())
        """;

    // Each learner has one enrolment, and sits each module once.
    private const string QualityFigures =
        """
        with facts as (
            select a.learner_id, s.cohort_id, s.held_on as day, case when a.status in ('present', 'late') then s.minutes else 0 end as attended, s.minutes as planned,
                0 as completed, 0 as withdrawn, 0 as passed, 0 as failed, 0 as certificates
            from impact.fact_attendances a join impact.fact_sessions s using (session_id)
            union all select m.learner_id, m.cohort_id, m.reached_on, 0, 0, (m.milestone = 'completed')::int, (m.milestone = 'withdrawn')::int, 0, 0, 0 from impact.fact_milestones m
            union all select r.learner_id, e.cohort_id, r.exam_on, 0, 0, 0, 0, (r.outcome = 'passed')::int, (r.outcome = 'failed')::int, 0
                from impact.fact_exam_results r join impact.fact_enrolments e using (learner_id)
            union all select c.learner_id, e.cohort_id, c.issued_on, 0, 0, 0, 0, 0, 0, 1 from impact.fact_certificates c join impact.fact_enrolments e using (learner_id)),
        once as (
            select f.learner_id, c.track_code as track, sum(attended) as attended, sum(planned) as planned, sum(completed) as completed, sum(withdrawn) as withdrawn,
                sum(passed) as passed, sum(failed) as failed, sum(certificates) as certificates
            from facts f join impact.fact_cohorts c using (cohort_id) where f.day between $1 and $2 group by grouping sets ((1, 2), (1)))
        select 'qualiopi ' || coalesce(track, '') || ' ' || count(*) filter (where attended > 0) || ' ' || trim_scale(round(sum(completed) / sum(completed + withdrawn), 4))
            || ' ' || trim_scale(round(sum(withdrawn) / sum(completed + withdrawn), 4)) || ' ' || trim_scale(round(sum(attended) / sum(planned), 4))
            || ' ' || count(*) filter (where passed + failed > 0)
            || ' ' || trim_scale(round(count(*) filter (where passed > 0 and failed = 0)::numeric / count(*) filter (where passed + failed > 0), 4))
            || ' ' || trim_scale(round(count(*) filter (where passed > 0 and failed > 0)::numeric / count(*) filter (where passed + failed > 0), 4)) || ' ' || sum(certificates)
        from once group by track
        """;

    public static Task<IReadOnlyList<string>> TrainingReturnOf(NpgsqlConnection owner, int year, CancellationToken ct) => Of(owner, TrainingReturn, year, ct);

    public static Task<IReadOnlyList<string>> QualityFiguresOf(NpgsqlConnection owner, int year, CancellationToken ct) => Of(owner, QualityFigures, year, ct);

    public static IReadOnlyList<string> TrainingReturnOf(string answer) =>
        Lines(answer, "kinds", line => $"bpf {Text(line, "kind")} {line.GetProperty("trainees")} {line.GetProperty("minutes")}");

    public static IReadOnlyList<string> QualityFiguresOf(string answer) => Lines(
        answer, "tracks",
        line => $"qualiopi {Text(line, "track")} {line.GetProperty("learners")} {Rate(line, "completionRate")} {Rate(line, "withdrawalRate")} {Rate(line, "attendanceRate")} "
            + $"{line.GetProperty("candidates")} {Rate(line, "successRate")} {Rate(line, "partialSuccessRate")} {line.GetProperty("certificates")}");

    private static async Task<IReadOnlyList<string>> Of(NpgsqlConnection owner, string sql, int year, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, owner);
        command.Parameters.Add(new NpgsqlParameter { Value = new DateOnly(year, 1, 1) });
        command.Parameters.Add(new NpgsqlParameter { Value = new DateOnly(year, 12, 31) });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var lines = new List<string>();
        while (await reader.ReadAsync(ct)) lines.Add(reader.GetString(0));
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static IReadOnlyList<string> Lines(string answer, string table, Func<JsonElement, string> line)
    {
        using var document = JsonDocument.Parse(answer);
        return [.. document.RootElement.GetProperty(table).EnumerateArray().Prepend(document.RootElement.GetProperty("total")).Select(line).Order(StringComparer.Ordinal)];
    }

    private static string Text(JsonElement line, string name) => line.TryGetProperty(name, out var text) ? text.GetString()! : "";

    private static string Rate(JsonElement line, string name) => line.GetProperty(name).GetDecimal().ToString("0.####", CultureInfo.InvariantCulture);
}
