using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Curriculum.Infrastructure.Calendar;

/// <summary>The sessions that calendars show: those of the last year and all to come, but of no cohort that is still a draft.</summary>
internal sealed class CalendarSessions(ModuleSession<CurriculumDbContext> session, TimeProvider clock)
{
    private const int Most = 3000;

    private const string Select =
        """
        select s.id, s.cohort_id, s.date, s.start_time, s.end_time, s.unit_title, site.name, concat_ws(', ', array_to_string(site.street_lines, ', '), site.postcode || ' ' || site.commune_name), r.name, c.name, s.revision, s.changed_at, s.cancelled_at is not null
        from curriculum.sessions s
            join curriculum.cohorts c on c.id = s.cohort_id
            join curriculum.sites site on site.id = s.site_id
            join curriculum.rooms r on r.id = s.room_id

        """;

    private const string Order = " and s.date >= $2 and c.status <> 'draft' order by s.starts_at, s.id limit $3";

    public async Task<List<CalendarSession>> OfCohorts(IEnumerable<Guid> cohorts, CancellationToken ct) =>
        await session.Query(Command(Select + "where s.cohort_id = any($1)" + Order, Uuids(cohorts), LastYear(), Number(Most)), Of, ct);

    public async Task<(PersonId Person, List<CalendarSession> Sessions)> OfTrainer(Guid trainer, CancellationToken ct)
    {
        var persons = await session.Query(Command("select person_id from curriculum.trainers where id = $1", Uuid(trainer)), row => new PersonId(row.GetGuid(0)), ct);
        return (persons.Single(), await session.Query(Command(Select + "where s.trainer_id = $1" + Order, Uuid(trainer), LastYear(), Number(Most)), Of, ct));
    }

    private NpgsqlParameter<DateOnly> LastYear() => new() { TypedValue = SchoolDay.Of(clock.GetUtcNow()).AddYears(-1) };

    private static CalendarSession Of(NpgsqlDataReader row) => new(
        new SessionId(row.GetGuid(0)), new CohortId(row.GetGuid(1)),
        Slot.Of(row.GetFieldValue<DateOnly>(2), new HalfDay(row.GetFieldValue<TimeOnly>(3), row.GetFieldValue<TimeOnly>(4))).Value,
        row.GetString(5), $"{row.GetString(6)}, {row.GetString(7)}, {row.GetString(8)}", row.GetString(9))
    {
        Revision = row.GetInt32(10),
        ChangedAt = row.GetFieldValue<DateTimeOffset>(11),
        IsCancelled = row.GetBoolean(12),
    };
}
