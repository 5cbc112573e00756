using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Hours;
using Konexio.Mentoring.Domain.SoftSkills;

namespace Konexio.Mentoring.Infrastructure.Persistence;

/// <summary>What PostgreSQL itself keeps true of mentorships and of all that happens in them, and EF cannot state.</summary>
internal static class MentorshipRules
{
    private const string Schema = MentoringDbContext.SchemaName;
    private const string Scope = "(select current_setting('konexio.scope', true))";
    private const string Subject = "(select nullif(current_setting('konexio.subject', true), '')::uuid)";

    public static string Up =>
        $"""
        create table mentoring.hours_entries (
            id bigint generated always as identity primary key,
            company_id uuid not null references mentoring.companies (id),
            mentor_id uuid not null references mentoring.mentors (id),
            source_id uuid not null,
            kind text not null constraint ck_hours_entries_kind check (kind in ({Wire.SqlList<HoursKind>()})),
            given_on date not null,
            minutes int not null constraint ck_hours_entries_minutes check (minutes <> 0),
            entered_at timestamptz not null);
        create index ix_hours_entries_company_id on mentoring.hours_entries (company_id, given_on);
        create index ix_hours_entries_source_id on mentoring.hours_entries (source_id);
        revoke update, delete on mentoring.hours_entries from {DatabaseConnections.RoleOf(Schema)};

        create table mentoring.soft_skills_grids (version int primary key, skills jsonb not null);
        insert into mentoring.soft_skills_grids (version, skills) values (1, '{StoredJson.Write(SoftSkillsGrid.Seed).Replace("'", "''", StringComparison.Ordinal)}');
        revoke insert, update, delete on mentoring.soft_skills_grids from {DatabaseConnections.RoleOf(Schema)};

        {RowSecurity.StaffOnly(Schema, ["mentorships", "mentoring_sessions", "soft_skills_records", "workshops", "hours_entries"])}

        -- Settings are compared within CASE, of which PostgreSQL expects half the rows (ReferralSecurity of Enrolment).
        create policy mentorships_own on mentoring.mentorships using (case {Scope} when 'mentor' then mentor_id = {Subject} else false end);
        create policy mentoring_sessions_own on mentoring.mentoring_sessions using (case {Scope} when 'mentor' then mentor_id = {Subject} else false end);
        create policy soft_skills_records_own on mentoring.soft_skills_records using (
            case {Scope} when 'mentor' then exists (select 1 from mentoring.mentorships m where m.id = mentorship_id and m.mentor_id = {Subject}) else false end);
        create policy hours_entries_own on mentoring.hours_entries for insert with check (case {Scope} when 'mentor' then mentor_id = {Subject} else false end);
        create policy hours_entries_company on mentoring.hours_entries for select using (case {Scope} when 'company' then company_id = {Subject} else false end);

        -- A mentor sees a mentee for as long as the mentee agrees; what was sealed with the two of them is theirs, whatever became of that.
        create policy mentees_mentor on mentoring.mentees for select using (
            case {Scope} when 'mentor' then consent_given and exists (
                select 1 from mentoring.mentorships m where m.mentee_id = mentees.id and m.mentor_id = {Subject} and m.status in ('proposed', 'accepted', 'active', 'completed'))
            else false end);
        create policy person_keys_mentee on mentoring.person_keys for select using (
            case {Scope} when 'mentor' then exists (select 1 from mentoring.mentorships m where m.person_id = person_keys.person_id and m.mentor_id = {Subject}) else false end);

        -- Whoever reports an incident adds it blindly; who is charged with safeguarding alone sees it, not even the school's staff.
        alter table mentoring.safeguarding_incidents enable row level security;
        alter table mentoring.safeguarding_incidents force row level security;
        create policy safeguarding_incidents_report on mentoring.safeguarding_incidents for insert with check (case {Scope} when 'all' then true when 'mentor' then true else false end);
        create policy safeguarding_incidents_read on mentoring.safeguarding_incidents for select using (case {Scope} when 'safeguarding' then true else false end);
        create policy safeguarding_incidents_change on mentoring.safeguarding_incidents for update using (case {Scope} when 'safeguarding' then true else false end);
        create policy person_keys_report on mentoring.person_keys for insert with check (case {Scope} when 'mentor' then true else false end);
        create policy person_keys_safeguarding on mentoring.person_keys for select using (
            case {Scope} when 'safeguarding' then exists (select 1 from mentoring.safeguarding_incidents i where i.person_id = person_keys.person_id) else false end);
        """;

    public static string Down =>
        """
        drop policy person_keys_safeguarding on mentoring.person_keys;
        drop policy person_keys_report on mentoring.person_keys;
        drop policy person_keys_mentee on mentoring.person_keys;
        drop policy mentees_mentor on mentoring.mentees;
        drop policy soft_skills_records_own on mentoring.soft_skills_records;
        drop table mentoring.soft_skills_grids;
        drop table mentoring.hours_entries;
        """;
}
