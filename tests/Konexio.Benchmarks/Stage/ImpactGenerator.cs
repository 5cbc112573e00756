using Npgsql;

namespace Konexio.Benchmarks.Stage;

/// <summary>
/// Fills Impact's facts: three years of cohorts of twenty learners, ten registers each. One in ten is excused and one absent, one in seven withdraws, one in three is
/// certified. Facts of the same number are the same at every size.
/// </summary>
internal sealed class ImpactGenerator(NpgsqlConnection connection)
{
    public const int ToACohort = 20;
    public const int Sessions = 10;
    private const int AtOnce = 1_000_000;

    /// <summary>Adds the learners from one number to the one before another; both are multiples of a cohort's size.</summary>
    public async Task Fill(int from, int until, CancellationToken ct)
    {
        var (first, last) = (from / ToACohort, (until / ToACohort) - 1);
        await connection.Execute(
            $"""
            insert into impact.fact_cohorts (cohort_id, name, track_code, stage_code, stage_version, site_id, site_name, starts_on, ends_on, capacity, told_by)
            select {Id("4", "n")}, 'Cohort ' || n, case when n % 3 = 0 then 'parcours-code' else 'parcours-digital' end, 'base', '1', {Id("5", "n % 20")}, 'Site ' || n % 20,
                {StartOf("n")}, {StartOf("n")} + 60, 20, {Id("0", "n")}
            from generate_series({first}, {last}) n
            """, ct);
        await connection.Execute(
            $"""
            insert into impact.fact_sessions (session_id, version, cohort_id, track_code, stage_code, unit_code, site_id, trainer_id, held_on, minutes, told_by)
            select {Id("6", $"n * {Sessions} + i")}, 1, {Id("4", "n")}, case when n % 3 = 0 then 'parcours-code' else 'parcours-digital' end, 'base', 'unit', {Id("5", "n % 20")}, {Id("7", "n % 50")},
                {StartOf("n")} + 6 * i, 210, {Id("0", "n")}
            from generate_series({first}, {last}) n, generate_series(0, {Sessions - 1}) i
            """, ct);
        await connection.Execute(
            $"""
            insert into impact.fact_enrolments (enrolment_id, learner_id, cohort_id, track_code, stage_code, site_id, enrolled_on, told_by)
            select {Id("8", "l")}, {Id("9", "l")}, {Id("4", $"l / {ToACohort}")}, 'x', 'base', {Id("5", "0")}, {StartOf($"l / {ToACohort}")}, {Id("0", "l")} from generate_series({from}, {until - 1}) l
            """, ct);
        await connection.Execute(
            $"""
            insert into impact.fact_milestones (kind, subject_id, milestone, learner_id, cohort_id, reached_on, told_by)
            select 'enrolment', {Id("8", "l")}, case when l % 7 = 0 then 'withdrawn' else 'completed' end, {Id("9", "l")}, {Id("4", $"l / {ToACohort}")},
                {StartOf($"l / {ToACohort}")} + case when l % 7 = 0 then 20 else 60 end, {Id("0", "l")} from generate_series({from}, {until - 1}) l
            """, ct);
        await connection.Execute(
            $"""
            insert into impact.fact_certificates (certificate_id, learner_id, award_code, issued_on, issued_by)
            select {Id("a", "l")}, {Id("9", "l")}, 'pcie', {StartOf($"l / {ToACohort}")} + 70, {Id("0", "l")} from generate_series({from}, {until - 1}) l where l % 3 = 0
            """, ct);
        for (var some = from; some < until; some += AtOnce / Sessions)
        {
            await connection.Execute(
                $"""
                insert into impact.fact_attendances (learner_id, session_id, status)
                select {Id("9", "l")}, {Id("6", $"(l / {ToACohort}) * {Sessions} + i")},
                    case (l * 3 + i) % 10 when 0 then 'excusedAbsence' when 1 then 'unexcusedAbsence' when 2 then 'late' else 'present' end
                from generate_series({some}, {Math.Min(some + (AtOnce / Sessions), until) - 1}) l, generate_series(0, {Sessions - 1}) i
                """, ct);
        }

        await connection.Execute("vacuum analyze", ct);
    }

    private static string Id(string kind, string number) => $"('0194{kind}000-0000-7000-8000-' || lpad(to_hex({number}), 12, '0'))::uuid";

    // Cohorts begin on all days of three years, however many there are.
    private static string StartOf(string cohort) => $"(date '2023-01-02' + ({cohort}) % 1000)";
}
