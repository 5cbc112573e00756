using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Infrastructure.Persistence;

namespace Konexio.Impact.Infrastructure.Facts;

/// <summary>
/// What Impact knows of the school. Each fact keeps which message told it: a later one replaces it, whatever order they are heard in.
/// </summary>
internal static class FactTables
{
    /// <summary>Those of the first migration.</summary>
    public static readonly string[] First =
    [
        "fact_learners", "fact_cohorts", "fact_enrolments", "fact_milestones", "fact_completions", "fact_sessions", "fact_attendances",
        "fact_exam_results", "fact_certificates", "fact_mentoring_sessions", "fact_workshops", "fact_workshop_attendances", "fact_soft_skills",
    ];

    /// <summary>All that a rebuild empties and fills again.</summary>
    public static readonly string[] All = [.. First, "fact_merges"];

    public static string Up =>
        $"""
        -- What was heard, for good: ids and coded facts only, so that nobody need be forgotten in it.
        create table impact.event_log (message_id uuid primary key, event_name text not null, payload jsonb not null);

        create table impact.fact_learners (learner_id uuid primary key, person_id uuid not null, told_by uuid not null);
        create index ix_fact_learners_person_id on impact.fact_learners (person_id);

        create table impact.fact_cohorts (
            cohort_id uuid primary key, name text not null, track_code text not null, stage_code text not null, stage_version text not null,
            site_id uuid not null, site_name text not null, starts_on date not null, ends_on date not null, capacity integer not null, told_by uuid not null);

        create table impact.fact_enrolments (
            enrolment_id uuid primary key, learner_id uuid not null, cohort_id uuid not null, track_code text not null, stage_code text not null,
            site_id uuid not null, enrolled_on date not null, distance_km numeric, told_by uuid not null);
        create index ix_fact_enrolments_learner_id on impact.fact_enrolments (learner_id);
        create index ix_fact_enrolments_cohort_id on impact.fact_enrolments (cohort_id);

        -- What became of an enrolment, a cohort or a mentorship: where it stands is what was told last.
        create table impact.fact_milestones (
            subject_id uuid, milestone text, kind text not null, learner_id uuid, cohort_id uuid, reached_on date not null, reason text, told_by uuid not null,
            primary key (subject_id, milestone));
        create index ix_fact_milestones_learner_id on impact.fact_milestones (learner_id);
        create index ix_fact_milestones_cohort_id on impact.fact_milestones (cohort_id);

        create table impact.fact_completions (
            enrolment_id uuid, kind text, track_code text, stage_code text, learner_id uuid not null, cohort_id uuid, completed_on date not null, told_by uuid not null,
            primary key (enrolment_id, kind, track_code, stage_code));
        create index ix_fact_completions_learner_id on impact.fact_completions (learner_id);
        create index ix_fact_completions_cohort_id on impact.fact_completions (cohort_id);

        create table impact.fact_sessions (
            session_id uuid primary key, version integer not null, cohort_id uuid not null, track_code text not null, stage_code text not null, unit_code text not null,
            site_id uuid not null, trainer_id uuid not null, held_on date not null, minutes integer not null, told_by uuid not null);
        create index ix_fact_sessions_cohort_id on impact.fact_sessions (cohort_id);
        create index ix_fact_sessions_held_on on impact.fact_sessions (held_on);
        create table impact.fact_attendances (learner_id uuid, session_id uuid, status text not null, primary key (learner_id, session_id));
        create index ix_fact_attendances_session_id on impact.fact_attendances (session_id);

        create table impact.fact_exam_results (
            attempt_id uuid primary key, skills_card_id uuid not null, learner_id uuid, exam_session_id uuid not null, module_code text not null,
            outcome text not null, told_by uuid not null, exam_on date, dated_by uuid);
        create index ix_fact_exam_results_learner_id on impact.fact_exam_results (learner_id);
        create index ix_fact_exam_results_exam_on on impact.fact_exam_results (exam_on);

        create table impact.fact_certificates (
            certificate_id uuid primary key, learner_id uuid, award_code text not null, replaces_id uuid, issued_on date, issued_by uuid,
            revoked_on date, revoked_reason text, revoked_by uuid);
        create index ix_fact_certificates_learner_id on impact.fact_certificates (learner_id);
        create index ix_fact_certificates_issued_on on impact.fact_certificates (issued_on);

        create table impact.fact_mentoring_sessions (
            session_id uuid primary key, mentorship_id uuid not null, learner_id uuid not null, company_id uuid not null, is_void boolean not null,
            kind text, held_on date, minutes integer not null, told_by uuid not null);
        create index ix_fact_mentoring_sessions_learner_id on impact.fact_mentoring_sessions (learner_id);
        create index ix_fact_mentoring_sessions_held_on on impact.fact_mentoring_sessions (held_on);

        create table impact.fact_workshops (workshop_id uuid primary key, held_on date not null, minutes integer not null, told_by uuid not null);
        create table impact.fact_workshop_attendances (learner_id uuid, workshop_id uuid, primary key (learner_id, workshop_id));
        create index ix_fact_workshop_attendances_workshop_id on impact.fact_workshop_attendances (workshop_id);

        create table impact.fact_soft_skills (
            mentorship_id uuid, side text, learner_id uuid not null, grid_version integer not null, skills integer not null, start_sum integer not null,
            end_sum integer not null, measured_on date not null, told_by uuid not null, primary key (mentorship_id, side));
        create index ix_fact_soft_skills_learner_id on impact.fact_soft_skills (learner_id);

        {RowSecurity.StaffOnly(ImpactDbContext.SchemaName, [.. First.Where(table => table is not ("fact_cohorts" or "fact_sessions" or "fact_workshops")), "person_keys"])}
        """;

    public static string Down => string.Join('\n', First.Append("event_log").Select(table => $"drop table impact.{table};"));
}
