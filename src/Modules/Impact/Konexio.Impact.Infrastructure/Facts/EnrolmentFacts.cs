using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Contracts;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Facts;

/// <summary>Who learns, in which cohort, and what became of it.</summary>
internal static class EnrolmentFacts
{
    public static News Of(LearnerAdmitted told, Guid by) => new([told.LearnerId, told.PersonId], Command(
        """
        insert into impact.fact_learners as known (learner_id, person_id, told_by) values ($1, $2, $3)
        on conflict (learner_id) do update set person_id = excluded.person_id, told_by = excluded.told_by where known.told_by < excluded.told_by
        """,
        Uuid(told.LearnerId), Uuid(told.PersonId), Uuid(by)));

    public static News Of(PeopleMerged told, Guid by) => Merge(told.SurvivorId, told.AbsorbedId, isMerged: true, by);

    public static News Of(PeopleUnmerged told, Guid by) => Merge(told.SurvivorId, told.AbsorbedId, isMerged: false, by);

    public static News Of(LearnerEnrolled told, Guid by) => new([told.LearnerId], Command(
        """
        insert into impact.fact_enrolments as known (enrolment_id, learner_id, cohort_id, track_code, stage_code, site_id, enrolled_on, distance_km, told_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict (enrolment_id) do update set
            (learner_id, cohort_id, track_code, stage_code, site_id, enrolled_on, distance_km, told_by) =
            (excluded.learner_id, excluded.cohort_id, excluded.track_code, excluded.stage_code, excluded.site_id, excluded.enrolled_on, excluded.distance_km, excluded.told_by)
        where known.told_by < excluded.told_by
        """,
        Uuid(told.EnrolmentId), Uuid(told.LearnerId), Uuid(told.CohortId), Text(told.TrackCode), Text(told.StageCode), Uuid(told.SiteId),
        News.Day(told.EnrolledOn), News.Amount(told.DistanceKm), Uuid(by)));

    public static News Of(EnrolmentActivated told, Guid by) => Reached(told.EnrolmentId, "activated", told.LearnerId, told.CohortId, told.On, null, by);

    public static News Of(EnrolmentSuspended told, Guid by) => Reached(told.EnrolmentId, "suspended", told.LearnerId, told.CohortId, told.From, told.Reason, by);

    public static News Of(EnrolmentResumed told, Guid by) => Reached(told.EnrolmentId, "resumed", told.LearnerId, told.CohortId, told.On, null, by);

    public static News Of(EnrolmentWithdrawn told, Guid by) => Reached(told.EnrolmentId, "withdrawn", told.LearnerId, told.CohortId, told.On, told.Reason, by);

    public static News Of(EnrolmentCompleted told, Guid by) => Reached(told.EnrolmentId, "completed", told.LearnerId, told.CohortId, told.On, null, by);

    /// <summary>A milestone of an enrolment, a cohort or a mentorship.</summary>
    public static NpgsqlBatchCommand Milestone(string kind, Guid subject, string milestone, Guid? learner, Guid? cohort, DateOnly on, string? reason, Guid by) => Command(
        """
        insert into impact.fact_milestones as known (kind, subject_id, milestone, learner_id, cohort_id, reached_on, reason, told_by) values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (subject_id, milestone) do update set
            (learner_id, cohort_id, reached_on, reason, told_by) = (excluded.learner_id, excluded.cohort_id, excluded.reached_on, excluded.reason, excluded.told_by)
        where known.told_by < excluded.told_by
        """,
        Text(kind), Uuid(subject), Text(milestone), Rows.Maybe(learner), Rows.Maybe(cohort), News.Day(on), Text(reason), Uuid(by));

    private static News Reached(Guid enrolment, string milestone, Guid learner, Guid cohort, DateOnly on, string? reason, Guid by) =>
        new([learner], Milestone("enrolment", enrolment, milestone, learner, cohort, on, reason, by));

    // A record is absorbed by one other at a time: what was told of it last holds.
    private static News Merge(Guid survivor, Guid absorbed, bool isMerged, Guid by) => new([survivor, absorbed], Command(
        """
        insert into impact.fact_merges as known (absorbed_id, survivor_id, is_merged, told_by) values ($1, $2, $3, $4)
        on conflict (absorbed_id) do update set (survivor_id, is_merged, told_by) = (excluded.survivor_id, excluded.is_merged, excluded.told_by)
        where known.told_by < excluded.told_by
        """,
        Uuid(absorbed), Uuid(survivor), Rows.Maybe((bool?)isMerged), Uuid(by)));
}
