using Npgsql;

namespace Konexio.Curriculum.Tests.Sessions;

/// <summary>1,000 cohorts with 40 sessions and 15 learners each, in a transaction that is never committed.</summary>
internal sealed class AFullSchool : IAsyncDisposable
{
    // A room and its trainer have ten cohorts, each on a day of its own.
    private const string Fill =
        """
        insert into curriculum.sites (id, name, alsace_moselle_holidays, street_lines, postcode, commune_name, commune_code)
        select md5('site' || i)::uuid, 'Site ' || i, false, array['1 rue de l''Exemple'], '75018', 'Paris', '75118' from generate_series(0, 49) i;
        insert into curriculum.rooms (id, name, seats, computers, step_free_access, is_retired, site_id)
        select md5('room' || i)::uuid, 'Salle ' || i, 16, 15, true, false, md5('site' || i % 50)::uuid from generate_series(0, 99) i;
        insert into curriculum.trainers (id, person_id, details_sealed, registered_at)
        select md5('trainer' || i)::uuid, md5('person' || i)::uuid, '\x00', now() from generate_series(0, 99) i;
        insert into curriculum.cohorts (id, name, track_code, track_version, stage_code, site_id, starts_on, ends_on, capacity, trainers, status)
        select md5('cohort' || i)::uuid, 'Promotion ' || md5(i::text), 'parcours-digital', 1, (array['autonomie', 'vie-professionnelle'])[1 + i % 2], md5('site' || i % 50)::uuid,
            date '2027-01-01' + i % 300, date '2028-12-31', 15, array[md5('trainer' || i % 100)::uuid], (array['draft', 'published', 'running', 'completed', 'cancelled'])[1 + i % 5]
        from generate_series(0, 999) i;
        insert into curriculum.sessions (id, cohort_id, track_code, track_version, stage_code, unit_code, unit_title, site_id, date, start_time, end_time, starts_at, ends_at, room_id, trainer_id)
        select md5('session' || i || ' ' || j)::uuid, md5('cohort' || i)::uuid, 'parcours-digital', 1, 'autonomie', 'debutant', 'Premiers pas', md5('site' || i % 50)::uuid, d.on, '09:00', '12:30',
            d.on + time '08:00' at time zone 'UTC', d.on + time '11:30' at time zone 'UTC', md5('room' || i % 100)::uuid, md5('trainer' || i % 100)::uuid
        from generate_series(0, 999) i, generate_series(0, 39) j, lateral (select date '2027-01-01' + j * 10 + i / 100 as on) d;
        insert into curriculum.registers (session_id, status) select id, 'planned' from curriculum.sessions on conflict do nothing;
        insert into curriculum.roster_entries (enrolment_id, cohort_id, learner_id, person_id, periods)
        select md5('enrolment' || i || ' ' || k)::uuid, md5('cohort' || i)::uuid, md5('learner' || i || ' ' || k)::uuid, md5('learner' || i || ' ' || k)::uuid, '{[2027-01-01,)}'
        from generate_series(0, 999) i, generate_series(1, 15) k;
        analyze curriculum.sites, curriculum.rooms, curriculum.cohorts, curriculum.sessions, curriculum.registers, curriculum.roster_entries;
        """;

    private readonly NpgsqlConnection _connection;

    private AFullSchool(NpgsqlConnection connection) => _connection = connection;

    public static async Task<AFullSchool> Of(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var fill = new NpgsqlCommand(Fill, connection) { CommandTimeout = 120 };
        await fill.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return new AFullSchool(connection);
    }

    /// <summary>How PostgreSQL answered, with each step's rows.</summary>
    public async Task<string> Explain(NpgsqlBatchCommand question)
    {
        await using var explain = new NpgsqlCommand("explain (analyze, timing off) " + question.CommandText, _connection);
        foreach (NpgsqlParameter parameter in question.Parameters) explain.Parameters.Add(parameter.Clone());
        await using var reader = await explain.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> lines = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    }

    public async Task Tell(string statement)
    {
        await using var command = new NpgsqlCommand(statement, _connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The id that was made of a name.</summary>
    public async Task<Guid> Id(string name)
    {
        await using var command = new NpgsqlCommand("select md5($1)::uuid", _connection) { Parameters = { new() { Value = name } } };
        return (Guid)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
