namespace Konexio.Curriculum.Infrastructure.Persistence;

/// <summary>An index for each way in which cohort plans and sessions are listed, in the order of the list (docs/performance.md).</summary>
internal static class PlanningIndexes
{
    /// <summary>pg_trgm is a trusted extension, as btree_gist is.</summary>
    public const string Up =
        """
        create extension if not exists pg_trgm with schema curriculum;

        create index ix_cohorts_starts_on_id on curriculum.cohorts (starts_on, id);
        create index ix_cohorts_site_id_starts_on_id on curriculum.cohorts (site_id, starts_on, id);
        create index ix_cohorts_status_starts_on_id on curriculum.cohorts (status, starts_on, id);
        create index ix_cohorts_stage_code_starts_on_id on curriculum.cohorts (stage_code, starts_on, id);
        create index ix_cohorts_trainers on curriculum.cohorts using gin (trainers);
        create index ix_cohorts_name on curriculum.cohorts using gin (name curriculum.gin_trgm_ops);

        create index ix_sessions_starts_at_id on curriculum.sessions (starts_at, id);
        create index ix_sessions_site_id_starts_at_id on curriculum.sessions (site_id, starts_at, id);
        create index ix_sessions_room_id_starts_at_id on curriculum.sessions (room_id, starts_at, id);
        """;

    public const string Down =
        """
        drop index curriculum.ix_cohorts_starts_on_id, curriculum.ix_cohorts_site_id_starts_on_id, curriculum.ix_cohorts_status_starts_on_id,
            curriculum.ix_cohorts_stage_code_starts_on_id, curriculum.ix_cohorts_trainers, curriculum.ix_cohorts_name, curriculum.ix_sessions_starts_at_id,
            curriculum.ix_sessions_site_id_starts_at_id, curriculum.ix_sessions_room_id_starts_at_id;
        """;
}
