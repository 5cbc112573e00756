using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Application.SchoolFacts;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Mentoring.Infrastructure.Persistence;

internal sealed class SchoolFacts(ModuleSession<MentoringDbContext> session) : ISchoolFacts
{
    public async Task Alone(PersonId person, CancellationToken ct) =>
        await (await session.Open(ct)).Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({person.Value.ToString()}, 0))", ct);

    public async Task<ToldConsent?> ConsentOf(PersonId person, CancellationToken ct) => await session.Query(
        Command("select is_given, until from mentoring.consents where person_id = $1", Uuid(person.Value)),
        row => new ToldConsent(row.GetBoolean(0), row.Maybe<DateTimeOffset>(1)), ct) is [var told] ? told : null;

    public void Note(PersonId person, ToldConsent consent) => session.Write(Command(
        """
        insert into mentoring.consents (person_id, is_given, until) values ($1, $2, $3)
        on conflict (person_id) do update set is_given = excluded.is_given, until = excluded.until
        """,
        Uuid(person.Value), Rows.Maybe((bool?)consent.IsGiven),
        new NpgsqlParameter { Value = consent.Until?.UtcDateTime ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz }));

    public void Note(ToldCohort cohort)
    {
        session.Write(Command(
            """
            insert into mentoring.sites (site_id, name, latitude, longitude) values ($1, $2, $3, $4)
            on conflict (site_id) do update set name = excluded.name, latitude = excluded.latitude, longitude = excluded.longitude
            """,
            Uuid(cohort.Site.Value), Text(cohort.SiteName), Double(cohort.Point?.Latitude), Double(cohort.Point?.Longitude)));
        session.Write(Command(
            """
            insert into mentoring.cohorts (cohort_id, name, site_id, starts_on, ends_on) values ($1, $2, $3, $4, $5)
            on conflict (cohort_id) do update set name = excluded.name, site_id = excluded.site_id, starts_on = excluded.starts_on, ends_on = excluded.ends_on
            """,
            Uuid(cohort.Id.Value), Text(cohort.Name), Uuid(cohort.Site.Value),
            new NpgsqlParameter<DateOnly> { TypedValue = cohort.StartsOn }, new NpgsqlParameter<DateOnly> { TypedValue = cohort.EndsOn }));
    }

    private static NpgsqlParameter Double(double? value) => new() { Value = value ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Double };
}
