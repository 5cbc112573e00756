using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Matching;

namespace Konexio.Mentoring.Infrastructure.Persistence;

/// <summary>What PostgreSQL itself keeps true of matching, and EF cannot state.</summary>
internal static class MatchingSql
{
    public const string UniqueVersion = "pk_matching_rules";

    public static string Up =>
        $"""
        create table mentoring.matching_rules (version integer constraint {UniqueVersion} primary key, rules jsonb not null, published_at timestamptz not null);
        insert into mentoring.matching_rules (version, rules, published_at) values (1, '{StoredJson.Write(MatchingRules.Seed)}', '2026-01-01 00:00Z');
        alter table mentoring.matching_runs add constraint fk_matching_runs_rules foreign key (rules_version) references mentoring.matching_rules (version);

        -- Looked at when the transaction ends: a run may be written before the one whose place it takes gives way.
        alter table mentoring.matching_runs add constraint {MatchingRunTable.OneOpen}
            exclude using btree (cohort_id with =) where (status = 'proposed') deferrable initially deferred;

        -- What a run knew of each person, sealed under that person's key; null of whom it knew nothing.
        create table mentoring.matching_run_people (
            run_id uuid not null constraint fk_matching_run_people_run references mentoring.matching_runs (id) on delete cascade deferrable initially deferred,
            is_mentor boolean not null,
            subject_id uuid not null,
            person_id uuid not null,
            facts bytea,
            constraint pk_matching_run_people primary key (run_id, is_mentor, subject_id));
        create index ix_matching_run_people_person_id on mentoring.matching_run_people (person_id);

        {RowSecurity.StaffOnly(MentoringDbContext.SchemaName, ["matching_runs", "matching_run_people"])}
        """;

    public static string Down => "drop table mentoring.matching_run_people; drop table mentoring.matching_rules cascade;";
}
