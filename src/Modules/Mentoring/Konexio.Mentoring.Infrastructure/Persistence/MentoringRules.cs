using Konexio.BuildingBlocks.Infrastructure.Persistence;

namespace Konexio.Mentoring.Infrastructure.Persistence;

/// <summary>What PostgreSQL itself keeps true, and EF cannot state.</summary>
internal static class MentoringRules
{
    private static readonly string[] OfPeople = ["companies", "mentors", "mentees", "consents", "person_keys"];

    public static string Up =>
        $"""
        -- What Enrolment told of consents: it may have come before the learner.
        create table mentoring.consents (person_id uuid primary key, is_given boolean not null, until timestamptz);

        -- As Curriculum told them.
        create table mentoring.sites (site_id uuid primary key, name text not null, latitude double precision, longitude double precision);
        create table mentoring.cohorts (cohort_id uuid primary key, name text not null, site_id uuid not null, starts_on date not null, ends_on date not null);

        {RowSecurity.StaffOnly(MentoringDbContext.SchemaName, OfPeople)}

        -- Settings are compared within CASE, of which PostgreSQL expects half the rows (ReferralSecurity of Enrolment).
        create policy mentors_own on mentoring.mentors using (
            case (select current_setting('konexio.scope', true)) when 'mentor' then id = (select nullif(current_setting('konexio.subject', true), '')::uuid) else false end);
        create policy person_keys_own on mentoring.person_keys for select using (
            case (select current_setting('konexio.scope', true)) when 'mentor' then exists (select 1 from mentoring.mentors m where m.person_id = person_keys.person_id
                and m.id = (select nullif(current_setting('konexio.subject', true), '')::uuid)) else false end);
        create policy companies_own on mentoring.companies for select using (
            case (select current_setting('konexio.scope', true)) when 'company' then id = (select nullif(current_setting('konexio.subject', true), '')::uuid) else false end);
        """;

    public static string Down => "drop table mentoring.consents; drop table mentoring.sites; drop table mentoring.cohorts;";
}
