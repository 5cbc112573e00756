namespace Konexio.Impact.Infrastructure.Reporting;

/// <summary>
/// Facts as one row for each grant, person, cohort and month: the grain at which distinct people can still be told apart. What is dated
/// but belongs to no cohort, such as a certificate, counts for the cohort that the person was in on that day.
/// </summary>
internal static class GrainSql
{
    /// <summary>In place of a grant, the school itself: it pays for every day, and with nobody.</summary>
    public const string School = "'00000000-0000-0000-0000-000000000000'::uuid";

    private static readonly string[] Columns = [.. MeasureColumns.Sums.Select(sum => sum.Column)];

    public static readonly string Names = $"grant_id, person_id, cohort_id, month, site_id, track_code, also, {string.Join(", ", Columns)}";

    private static readonly string Union = string.Join(
        "\nunion all\n",
        Source("who.person_id", "s.cohort_id", "s.held_on", "who join impact.fact_attendances a using (learner_id) join impact.fact_sessions s using (session_id)",
            ("attended_minutes", "case when a.status in ('present', 'late') then s.minutes else 0 end"), ("planned_minutes", "s.minutes"),
            ("present", "(a.status = 'present')::int"), ("late", "(a.status = 'late')::int"),
            ("excused_absences", "(a.status = 'excusedAbsence')::int"), ("unexcused_absences", "(a.status = 'unexcusedAbsence')::int")),
        Source("who.person_id", "e.cohort_id", "e.enrolled_on", "who join impact.fact_enrolments e using (learner_id)", ("enrolments", "1")),
        Source("e.person_id", "e.cohort_id", "e.reached_on", "ended e where e.milestone in ('completed', 'withdrawn')",
            ("completed_enrolments", "(e.milestone = 'completed')::int"), ("withdrawn_enrolments", "(e.milestone = 'withdrawn')::int")),
        Source("who.person_id", "coalesce(c.cohort_id, e.cohort_id)", "c.completed_on",
            "who join impact.fact_completions c using (learner_id) left join impact.fact_enrolments e on e.enrolment_id = c.enrolment_id",
            ("stage_completions", "(c.kind = 'stage')::int"), ("track_completions", "(c.kind = 'track')::int")),
        Attributed("modules", ("modules_passed", "(x.outcome = 'passed')::int"), ("modules_failed", "(x.outcome = 'failed')::int")),
        Attributed("certified", ("certificates", "1")),
        Attributed("mentored", ("mentoring_minutes", "x.minutes"), ("mentoring_sessions", "1")),
        Attributed("coached", ("workshop_minutes", "x.minutes")),
        Attributed("measured", ("skills_measured", "x.skills"), ("skills_gain", "x.gain")));

    /// <param name="people">A query of <c>person_id</c>, each once.</param>
    /// <param name="scopes">A query of <c>grant_id, cohort_id, site_id, track_code, starts_on, ends_on</c>.</param>
    /// <returns>A query of the columns in <see cref="Names"/>.</returns>
    public static string Select(string people, string scopes) =>
        $"""
        with recursive who as ({PeopleSql.Learners(people)}), records as (select person_id, array_agg(learner_id) as learners from who group by person_id), scopes as materialized ({scopes}),
        ended as (
            select distinct on (m.subject_id) who.person_id, m.cohort_id, m.milestone, m.reached_on from who join impact.fact_milestones m using (learner_id)
            where m.kind = 'enrolment' order by m.subject_id, m.told_by desc),
        -- A module counts once: when it was passed first, or failed last.
        modules as (
            select distinct on (who.person_id, r.module_code) who.person_id, r.exam_on as day, r.outcome from who join impact.fact_exam_results r using (learner_id)
            where r.outcome in ('passed', 'failed') and r.exam_on is not null
            order by who.person_id, r.module_code, (r.outcome = 'passed') desc, case r.outcome when 'passed' then r.exam_on end, r.exam_on desc),
        -- One that took another's place counts on the day of the first.
        chain as (
            select c.certificate_id, who.person_id, c.issued_on, c.replaces_id from who join impact.fact_certificates c using (learner_id)
            where c.issued_on is not null and c.revoked_on is null
            union all
            select chain.certificate_id, chain.person_id, before.issued_on, before.replaces_id from chain join impact.fact_certificates before on before.certificate_id = chain.replaces_id),
        certified as (select person_id, min(issued_on) as day from chain group by certificate_id, person_id),
        mentored as (select who.person_id, m.held_on as day, m.minutes from who join impact.fact_mentoring_sessions m using (learner_id) where not m.is_void),
        coached as (
            select who.person_id, w.held_on as day, w.minutes from who join impact.fact_workshop_attendances a using (learner_id) join impact.fact_workshops w using (workshop_id)),
        measured as (select who.person_id, s.measured_on as day, s.skills, s.end_sum - s.start_sum as gain from who join impact.fact_soft_skills s using (learner_id)),
        facts as ({Union}),
        paying as (
            select d.cohort_id, d.day, array_agg(s.grant_id order by s.grant_id) as grants
            from (select distinct cohort_id, day from facts where planned_minutes > 0) d join scopes s on s.cohort_id = d.cohort_id and d.day between s.starts_on and s.ends_on
            where s.grant_id <> {School}
            group by d.cohort_id, d.day)
        select s.grant_id, f.person_id, f.cohort_id, date_trunc('month', f.day)::date as month, s.site_id, s.track_code,
            coalesce(case when f.planned_minutes > 0 then array_remove(p.grants, s.grant_id) end, '{"{}"}') as also, {string.Join(", ", Columns.Select(column => $"sum(f.{column}) as {column}"))}
        from facts f join scopes s on s.cohort_id = f.cohort_id and f.day between s.starts_on and s.ends_on
        left join paying p on p.cohort_id = f.cohort_id and p.day = f.day
        group by 1, 2, 3, 4, 5, 6, 7
        """;

    private static string Source(string person, string cohort, string day, string from, params IReadOnlyList<(string Column, string Value)> values) =>
        $"select {person} as person_id, {cohort} as cohort_id, {day} as day, {string.Join(", ", Columns.Select(column => $"({Value(values, column)})::bigint as {column}"))} from {from}";

    private static string Attributed(string query, params IReadOnlyList<(string Column, string Value)> values) => Source(
        "x.person_id", "at.cohort_id", "x.day",
        $"""
        {query} x join records using (person_id) cross join lateral (
            select e.cohort_id from impact.fact_enrolments e where e.learner_id = any(records.learners)
            order by (e.enrolled_on <= x.day) desc, case when e.enrolled_on <= x.day then e.enrolled_on end desc, e.enrolled_on, e.enrolment_id limit 1) at
        """, values);

    private static string Value(IReadOnlyList<(string Column, string Value)> values, string column) => values.FirstOrDefault(one => one.Column == column).Value ?? "0";
}
