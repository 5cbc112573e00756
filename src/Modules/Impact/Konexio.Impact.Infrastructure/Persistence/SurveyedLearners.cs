using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Application.Listening;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Persistence;

/// <summary>Enrolment tells what becomes of one enrolment, and of one person's consent, in its order.</summary>
internal sealed class SurveyedLearners(ModuleSession<ImpactDbContext> session) : ISurveyedLearners
{
    public void Enrolled(Guid enrolment, Guid learner, PersonId person, Guid cohort) => session.Write(Command(
        "insert into impact.survey_enrolments (enrolment_id, learner_id, person_id, cohort_id) values ($1, $2, $3, $4) on conflict do nothing",
        Uuid(enrolment), Uuid(learner), Uuid(person.Value), Uuid(cohort)));

    public void Begun(Guid enrolment, DateOnly on) =>
        session.Write(Command("update impact.survey_enrolments set begun_on = $2 where enrolment_id = $1", Uuid(enrolment), Day(on)));

    public void Ended(Guid enrolment, DateOnly on) =>
        session.Write(Command("update impact.survey_enrolments set ended_on = $2 where enrolment_id = $1", Uuid(enrolment), Day(on)));

    public void Consented(PersonId person, DateTimeOffset? until) => session.Write(Command(
        """
        insert into impact.survey_consents (person_id, is_given, until) values ($1, true, $2)
        on conflict (person_id) do update set is_given = true, until = excluded.until
        """,
        Uuid(person.Value), until is { } end ? Instant(end) : new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz }));

    public void Revoked(PersonId person) => session.Write(Command(
        """
        insert into impact.survey_consents (person_id, is_given, until) values ($1, false, null)
        on conflict (person_id) do update set is_given = false, until = null
        """,
        Uuid(person.Value)));

    private static NpgsqlParameter<DateOnly> Day(DateOnly day) => new() { TypedValue = day };
}
