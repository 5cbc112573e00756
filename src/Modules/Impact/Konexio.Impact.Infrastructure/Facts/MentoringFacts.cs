using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Contracts;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Facts;

/// <summary>What companies gave, and what came of it. A side may rate soft skills again: its last rating counts.</summary>
internal static class MentoringFacts
{
    public static News Of(MentorshipProposed told, Guid by) => Reached(told.MentorshipId, "proposed", told.LearnerId, null, null, by);

    public static News Of(MentorshipAccepted told, Guid by) => Reached(told.MentorshipId, "accepted", told.LearnerId, null, null, by);

    public static News Of(MentorshipDeclined told, Guid by) => Reached(told.MentorshipId, "declined", told.LearnerId, null, told.Reason, by);

    public static News Of(MentorshipInvalidated told, Guid by) => Reached(told.MentorshipId, "invalidated", told.LearnerId, null, null, by);

    public static News Of(MentorshipStarted told, Guid by) => Reached(told.MentorshipId, "started", told.LearnerId, told.StartedOn, null, by);

    public static News Of(MentorshipCompleted told, Guid by) => Reached(told.MentorshipId, "completed", told.LearnerId, told.CompletedOn, null, by);

    public static News Of(MentorshipCancelled told, Guid by) => Reached(told.MentorshipId, "cancelled", told.LearnerId, told.CancelledOn, told.Reason, by);

    public static News Of(MentoringSessionConfirmed told, Guid by) =>
        Session(told.SessionId, told.MentorshipId, told.LearnerId, told.CompanyId, (told.Kind, told.HeldOn, told.Minutes), by);

    public static News Of(MentoringSessionCorrected told, Guid by) =>
        Session(told.SessionId, told.MentorshipId, told.LearnerId, told.CompanyId, (told.Kind, told.HeldOn, told.Minutes), by);

    public static News Of(MentoringSessionVoided told, Guid by) => Session(told.SessionId, told.MentorshipId, told.LearnerId, told.CompanyId, null, by);

    public static News Of(WorkshopHeld told, Guid by) => new(
        told.LearnerIds,
        Command(
            """
            insert into impact.fact_workshops as known (workshop_id, held_on, minutes, told_by) values ($1, $2, $3, $4)
            on conflict (workshop_id) do update set (held_on, minutes, told_by) = (excluded.held_on, excluded.minutes, excluded.told_by) where known.told_by < excluded.told_by
            """,
            Uuid(told.WorkshopId), News.Day(told.HeldOn), Number(told.Minutes), Uuid(by)),
        Command(
            "delete from impact.fact_workshop_attendances a using impact.fact_workshops w where w.workshop_id = $1 and w.told_by = $2 and a.workshop_id = w.workshop_id",
            Uuid(told.WorkshopId), Uuid(by)),
        Command(
            """
            insert into impact.fact_workshop_attendances (learner_id, workshop_id)
            select distinct learner_id, w.workshop_id from impact.fact_workshops w, unnest($3) as told (learner_id) where w.workshop_id = $1 and w.told_by = $2
            """,
            Uuid(told.WorkshopId), Uuid(by), Uuids(told.LearnerIds)))
    {
        AlsoConcerned = Command("select learner_id from impact.fact_workshop_attendances where workshop_id = $1", Uuid(told.WorkshopId)),
    };

    // The message does not say when: it counts on the day on which it was told.
    public static News Of(SoftSkillsMeasured told, Guid by) => new([told.LearnerId], Command(
        """
        insert into impact.fact_soft_skills as known (mentorship_id, side, learner_id, grid_version, skills, start_sum, end_sum, measured_on, told_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict (mentorship_id, side) do update set
            (learner_id, grid_version, skills, start_sum, end_sum, measured_on, told_by) =
            (excluded.learner_id, excluded.grid_version, excluded.skills, excluded.start_sum, excluded.end_sum, excluded.measured_on, excluded.told_by)
        where known.told_by < excluded.told_by
        """,
        Uuid(told.MentorshipId), Text(told.Side), Uuid(told.LearnerId), Number(told.GridVersion), Number(told.Skills.Count),
        Number(told.Skills.Sum(skill => skill.Start)), Number(told.Skills.Sum(skill => skill.End)), News.Day(News.DayOf(by)), Uuid(by)));

    private static News Session(Guid session, Guid mentorship, Guid learner, Guid company, (string Kind, DateOnly HeldOn, int Minutes)? held, Guid by) => new([learner], Command(
        """
        insert into impact.fact_mentoring_sessions as known (session_id, mentorship_id, learner_id, company_id, is_void, kind, held_on, minutes, told_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict (session_id) do update set
            (mentorship_id, learner_id, company_id, is_void, kind, held_on, minutes, told_by) =
            (excluded.mentorship_id, excluded.learner_id, excluded.company_id, excluded.is_void, excluded.kind, excluded.held_on, excluded.minutes, excluded.told_by)
        where known.told_by < excluded.told_by
        """,
        Uuid(session), Uuid(mentorship), Uuid(learner), Uuid(company), Rows.Maybe((bool?)(held is null)), Text(held?.Kind), News.Day(held?.HeldOn),
        Number(held?.Minutes ?? 0), Uuid(by)));

    private static News Reached(Guid mentorship, string milestone, Guid learner, DateOnly? on, string? reason, Guid by) =>
        new([learner], EnrolmentFacts.Milestone("mentorship", mentorship, milestone, learner, null, on ?? News.DayOf(by), reason, by));
}
