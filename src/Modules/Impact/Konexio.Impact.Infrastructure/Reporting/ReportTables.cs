using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Infrastructure.Persistence;

namespace Konexio.Impact.Infrastructure.Reporting;

/// <summary>What reports are read from, kept with the facts.</summary>
internal static class ReportTables
{
    public static readonly string[] All = ["grant_people", "grant_cells"];

    public static string Up =>
        $"""
        -- The grain: distinct people can be told apart in it. Site and track are those under which the row was counted.
        create table impact.grant_people (
            grant_id uuid, learner_id uuid, cohort_id uuid, month date, site_id uuid not null, track_code text not null, also uuid[],
            {string.Join(", ", MeasureColumns.Sums.Select(sum => $"{sum.Column} bigint not null"))},
            primary key (learner_id, grant_id, cohort_id, month, also));
        create index ix_grant_people_cohort_id on impact.grant_people (cohort_id);

        create table impact.grant_cells (
            grant_id uuid, dimension text, key text, {string.Join(", ", MeasureColumns.Cell.Select(one => $"{one.Column} bigint not null"))},
            primary key (grant_id, dimension, key));
        create index ix_grant_cells_empty on impact.grant_cells (grant_id) where people = 0;
        create index ix_grant_cells_cohort on impact.grant_cells (key) where dimension = '{CellSql.Cohort}';

        create index ix_fact_cohorts_site_id on impact.fact_cohorts (site_id, told_by);

        -- Whose learners are to be counted anew.
        create table impact.stale_cohorts (cohort_id uuid primary key);

        -- One row at the most: the rebuild that runs, and the message up to which the log was told again.
        create table impact.rebuilds (id integer primary key default 1 check (id = 1), started_at timestamptz not null, up_to uuid not null, told bigint not null);

        -- Which cohorts a grant pays for, and when.
        create view impact.grant_cohorts with (security_invoker = true) as
        select g.id as grant_id, c.cohort_id, c.site_id, c.track_code, g.starts_on, g.ends_on
        from impact.grants g join impact.fact_cohorts c on {ScopeSql.Fits("g.scope", "c")};

        -- Who learns for the yearly return, by what their training leads to; any other track leads to no registered certification.
        create table impact.training_kinds (track_code text primary key, kind text not null);
        insert into impact.training_kinds values ('parcours-digital', 'registeredCertification'), ('parcours-code', 'otherTraining');

        {RowSecurity.StaffOnly(ImpactDbContext.SchemaName, ["grant_people"])}

        alter table impact.grants enable row level security;
        alter table impact.grants force row level security;
        create policy grants_staff on impact.grants using (case (select current_setting('konexio.scope', true)) when 'all' then true else false end);
        create policy grants_own on impact.grants for select using (
            case (select current_setting('konexio.scope', true)) when 'funder' then funder_id = (select nullif(current_setting('konexio.subject', true), '')::uuid) else false end);

        grant truncate on {string.Join(", ", Facts.FactTables.First.Concat(All).Select(table => $"impact.{table}"))} to {DatabaseConnections.RoleOf(ImpactDbContext.SchemaName)};
        """;

    public static string Down =>
        """
        drop view impact.grant_cohorts;
        drop table impact.grant_people; drop table impact.grant_cells; drop table impact.stale_cohorts; drop table impact.rebuilds; drop table impact.training_kinds;
        """;
}
