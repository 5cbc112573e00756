namespace Konexio.Curriculum.Infrastructure.Persistence;

/// <summary>What PostgreSQL itself keeps true, and EF cannot state.</summary>
internal static class CurriculumRules
{
    /// <summary>btree_gist is a trusted extension: whoever may create in the database may install it, also without being superuser.</summary>
    public const string Up =
        $$"""
        create extension if not exists btree_gist with schema curriculum;

        alter table curriculum.sessions
            add constraint {{SessionTable.RoomTaken}} exclude using gist (room_id with =, tstzrange(starts_at, ends_at) with &&) where (cancelled_at is null),
            add constraint {{SessionTable.TrainerTaken}} exclude using gist (trainer_id with =, tstzrange(starts_at, ends_at) with &&) where (cancelled_at is null),
            add constraint {{SessionTable.CohortTaken}} exclude using gist (cohort_id with =, tstzrange(starts_at, ends_at) with &&) where (cancelled_at is null);
        create index ix_sessions_cohort_id_starts_at on curriculum.sessions (cohort_id, starts_at);
        create index ix_sessions_trainer_id_starts_at on curriculum.sessions (trainer_id, starts_at);

        create unique index {{SiteTable.UniqueRoomName}} on curriculum.rooms (site_id, lower(name));
        create unique index {{RegisterVersionTable.UniquePosition}} on curriculum.register_versions (cohort_id, position);

        -- What the last version of each sealed register says; an amendment leaves register_lines as they were.
        create view curriculum.sealed_attendance with (security_invoker = true) as
        select v.cohort_id, v.session_id, v.version, s.date, s.starts_at, s.unit_code,
               (line ->> 'learnerId')::uuid as learner_id,
               line #>> '{attendance,status}' as status,
               (line #>> '{attendance,arrivedAt}')::timestamptz as arrived_at
        from curriculum.register_versions v
        join curriculum.sessions s on s.id = v.session_id
        cross join lateral jsonb_array_elements(v.sheet -> 'lines') line
        where v.version = (select max(last.version) from curriculum.register_versions last where last.session_id = v.session_id);
        """;
}
