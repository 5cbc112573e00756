using Konexio.Curriculum.Contracts;
using Konexio.Impact.Infrastructure.Reporting;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Facts;

/// <summary>What was taught, who was there, and who completed it.</summary>
internal static class CurriculumFacts
{
    public static News Of(CohortPublished told, Guid by) => new([], Command(
        """
        insert into impact.fact_cohorts as known (cohort_id, name, track_code, stage_code, stage_version, site_id, site_name, starts_on, ends_on, capacity, told_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        on conflict (cohort_id) do update set
            (name, track_code, stage_code, stage_version, site_id, site_name, starts_on, ends_on, capacity, told_by) =
            (excluded.name, excluded.track_code, excluded.stage_code, excluded.stage_version, excluded.site_id, excluded.site_name, excluded.starts_on, excluded.ends_on,
             excluded.capacity, excluded.told_by)
        where known.told_by < excluded.told_by
        """,
        Uuid(told.CohortId), Text(told.Name), Text(told.TrackCode), Text(told.StageCode), Text(told.StageVersion), Uuid(told.SiteId), Text(told.SiteName),
        News.Day(told.StartsOn), News.Day(told.EndsOn), Number(told.Capacity), Uuid(by)))
    {
        AlsoConcerned = Command(CountCohortsHandler.LearnersOf("$1"), Uuid(told.CohortId)),
    };

    public static News Of(CohortStarted told, Guid by) => Reached(told.CohortId, "started", told.StartedOn, by);

    public static News Of(CohortCompleted told, Guid by) => Reached(told.CohortId, "completed", told.CompletedOn, by);

    public static News Of(CohortCancelled told, Guid by) => Reached(told.CohortId, "cancelled", told.CancelledOn, by);

    /// <summary>The attendances are those of the message that the session keeps, all of them or none.</summary>
    public static News Of(RegisterSealed told, Guid by) => new(
        [.. told.Attendances.Select(attendance => attendance.LearnerId)],
        Command(
            """
            insert into impact.fact_sessions as known (session_id, version, cohort_id, track_code, stage_code, unit_code, site_id, trainer_id, held_on, minutes, told_by)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            on conflict (session_id) do update set
                (version, cohort_id, track_code, stage_code, unit_code, site_id, trainer_id, held_on, minutes, told_by) =
                (excluded.version, excluded.cohort_id, excluded.track_code, excluded.stage_code, excluded.unit_code, excluded.site_id, excluded.trainer_id, excluded.held_on,
                 excluded.minutes, excluded.told_by)
            where (known.version, known.told_by) < (excluded.version, excluded.told_by)
            """,
            Uuid(told.SessionId), Number(told.Version), Uuid(told.CohortId), Text(told.TrackCode), Text(told.StageCode), Text(told.UnitCode), Uuid(told.SiteId),
            Uuid(told.TrainerId), News.Day(told.HeldOn), Number(told.Minutes), Uuid(by)),
        Command(
            "delete from impact.fact_attendances a using impact.fact_sessions s where s.session_id = $1 and s.told_by = $2 and a.session_id = s.session_id",
            Uuid(told.SessionId), Uuid(by)),
        Command(
            """
            insert into impact.fact_attendances (learner_id, session_id, status)
            select learner_id, s.session_id, min(status) from impact.fact_sessions s, unnest($3, $4) as told (learner_id, status)
            where s.session_id = $1 and s.told_by = $2 group by learner_id, s.session_id
            """,
            Uuid(told.SessionId), Uuid(by), Uuids(told.Attendances.Select(attendance => attendance.LearnerId)), Texts(told.Attendances.Select(attendance => attendance.Status))))
    {
        AlsoConcerned = told.Version == 1 ? null : Command("select learner_id from impact.fact_attendances where session_id = $1", Uuid(told.SessionId)),
    };

    public static News Of(StageCompleted told, Guid by) =>
        Completed(told.EnrolmentId, "stage", told.TrackCode, told.StageCode, told.LearnerId, told.CohortId, told.CompletedOn, by);

    public static News Of(TrackCompleted told, Guid by) => Completed(told.EnrolmentId, "track", told.TrackCode, "", told.LearnerId, null, told.CompletedOn, by);

    private static News Reached(Guid cohort, string milestone, DateOnly on, Guid by) =>
        new([], EnrolmentFacts.Milestone("cohort", cohort, milestone, null, cohort, on, null, by));

    private static News Completed(Guid enrolment, string kind, string track, string stage, Guid learner, Guid? cohort, DateOnly on, Guid by) => new([learner], Command(
        """
        insert into impact.fact_completions as known (enrolment_id, kind, track_code, stage_code, learner_id, cohort_id, completed_on, told_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (enrolment_id, kind, track_code, stage_code) do update set
            (learner_id, cohort_id, completed_on, told_by) = (excluded.learner_id, excluded.cohort_id, excluded.completed_on, excluded.told_by)
        where known.told_by < excluded.told_by
        """,
        Uuid(enrolment), Text(kind), Text(track), Text(stage), Uuid(learner), BuildingBlocks.Infrastructure.Persistence.Rows.Maybe(cohort), News.Day(on), Uuid(by)));
}
