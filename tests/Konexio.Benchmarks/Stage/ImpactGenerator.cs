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

    /// <summary>Writes a log that tells of the first cohorts what their facts say, and says how many messages that is.</summary>
    public async Task<long> Log(int cohorts, CancellationToken ct)
    {
        var chosen = $"select * from impact.fact_cohorts where cohort_id < {Id("4", $"{cohorts}")}";
        await connection.Execute(
            $"""
            insert into impact.event_log (message_id, event_name, payload)
            select overlay(cohort_id::text placing 'b' from 5 for 1)::uuid, 'curriculum.cohort-published.v1', jsonb_build_object(
                'cohortId', cohort_id, 'name', name, 'trackCode', track_code, 'stageCode', stage_code, 'stageVersion', stage_version, 'siteId', site_id, 'siteName', site_name,
                'startsOn', starts_on, 'endsOn', ends_on, 'capacity', capacity, 'latitude', null, 'longitude', null) from ({chosen}) c
            union all
            select overlay(e.enrolment_id::text placing 'c' from 5 for 1)::uuid, 'enrolment.learner-enrolled.v1', jsonb_build_object(
                'enrolmentId', e.enrolment_id, 'learnerId', e.learner_id, 'personId', e.learner_id, 'cohortId', e.cohort_id, 'trackCode', e.track_code, 'stageCode', e.stage_code,
                'siteId', e.site_id, 'enrolledOn', e.enrolled_on, 'distanceKm', null) from ({chosen}) c join impact.fact_enrolments e using (cohort_id)
            union all
            select overlay(s.session_id::text placing 'd' from 5 for 1)::uuid, 'curriculum.register-sealed.v1', jsonb_build_object(
                'sessionId', s.session_id, 'cohortId', s.cohort_id, 'version', s.version, 'trackCode', s.track_code, 'stageCode', s.stage_code, 'unitCode', s.unit_code,
                'siteId', s.site_id, 'trainerId', s.trainer_id, 'heldOn', s.held_on, 'minutes', s.minutes,
                'attendances', (select jsonb_agg(jsonb_build_object('learnerId', a.learner_id, 'status', a.status)) from impact.fact_attendances a where a.session_id = s.session_id))
            from ({chosen}) c join impact.fact_sessions s using (cohort_id)
            """, ct);
        await connection.Execute("vacuum analyze impact.event_log", ct);
        return await connection.Read<long>("select count(*) from impact.event_log", ct);
    }

    private static string Id(string kind, string number) => $"('0194{kind}000-0000-7000-8000-' || lpad(to_hex({number}), 12, '0'))::uuid";

    // Cohorts begin on all days of three years, however many there are.
    private static string StartOf(string cohort) => $"(date '2023-01-02' + (({cohort}) * 37) % 1000)";
}
