using System.Diagnostics;
using Konexio.BuildingBlocks.Application;
using Npgsql;
using NpgsqlTypes;

namespace Konexio.BuildingBlocks.Infrastructure.Persistence;

/// <summary>The statements that ride along with a command's own, in its batch and its transaction.</summary>
public sealed class PlatformSql(string schema)
{
    private readonly string _claim =
        $"insert into {schema}.idempotency_keys (client_id, key, fingerprint, claimed_at) values ($1, $2, $3, $4)";

    private readonly string _complete = $"update {schema}.idempotency_keys set response = $3 where client_id = $1 and key = $2";

    // Each statement costs more than the row that it writes: what rides along with every command is one.
    private readonly string _along =
        $"""
        with caller as materialized (select set_config('konexio.scope', $1, true), set_config('konexio.subject', $2, true)),
        claimed as (
            insert into {schema}.idempotency_keys (client_id, key, fingerprint, response, claimed_at)
            select $3, $4, $5, $6, $7 from caller where $4 is not null),
        told as (
            insert into {schema}.outbox_messages (id, event_name, aggregate_id, payload, occurred_at, trace_parent)
            select id, event_name, aggregate_id, payload::jsonb, $7, $8
            from caller, unnest($9, $10, $11, $12) with ordinality as told (id, event_name, aggregate_id, payload, place) order by place)
        insert into {schema}.audit_entries (at, client_id, role, person_id, operation, access, purpose, fields)
        select $7, $3, $13, person_id, operation, access, $14, string_to_array(fields, ',')
        from caller, unnest($15, $16, $17, $18) as touched (person_id, operation, access, fields)
        """;

    /// <summary>Tells PostgreSQL who asks, until the transaction ends; row security reads it.</summary>
    public static NpgsqlBatchCommand SetCaller(RequestContext context) => Command(
        "select set_config('konexio.scope', $1, true), set_config('konexio.subject', $2, true)",
        Text(context.RowScope), Text(context.RowSubject));

    public NpgsqlBatchCommand Claim(string clientId, IdempotencyKey key, DateTimeOffset now) => Command(
        _claim, Text(clientId), Text(key.Key), Bytes(key.Fingerprint), Instant(now));

    public NpgsqlBatchCommand Complete(string clientId, IdempotencyKey key, string response) => Command(
        _complete, Text(clientId), Text(key.Key), Text(response));

    /// <summary>Who asks, what they claim, what they tell others, and whose data they touched.</summary>
    public NpgsqlBatchCommand Along(
        RequestContext context, IReadOnlyList<Touch> touches, IReadOnlyList<Told> told, DateTimeOffset now, IdempotencyKey? claim = null, string? response = null)
    {
        var touched = touches.SelectMany(touch => touch.Persons.Select(person => (Person: person, Touch: touch))).ToList();
        return Command(
            _along, Text(context.RowScope), Text(context.RowSubject),
            Text(context.ClientId), Text(claim?.Key), Bytes(claim?.Fingerprint), Text(response), Instant(now), Text(Activity.Current?.Id),
            Uuids(told.Select(one => one.Id)), Texts(told.Select(one => one.EventName)), Uuids(told.Select(one => one.AggregateId)), Texts(told.Select(one => one.Payload)),
            Text(Name(context.Role)), Text(context.Purpose),
            Uuids(touched.Select(one => one.Person)), Texts(touched.Select(one => one.Touch.Operation)),
            Texts(touched.Select(one => one.Touch.Access == AuditedAccess.Read ? "read" : "change")), Texts(touched.Select(one => string.Join(',', one.Touch.Fields))));
    }

    public static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters) command.Parameters.Add(parameter);
        return command;
    }

    public static NpgsqlParameter Text(string? value) =>
        value is null ? new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text } : new NpgsqlParameter<string> { TypedValue = value };

    public static NpgsqlParameter Bytes(byte[]? value) =>
        value is null ? new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bytea } : new NpgsqlParameter<byte[]> { TypedValue = value };

    public static NpgsqlParameter Uuid(Guid value) => new NpgsqlParameter<Guid> { TypedValue = value };

    public static NpgsqlParameter Uuids(IEnumerable<Guid> values) => new NpgsqlParameter<Guid[]> { TypedValue = [.. values] };

    public static NpgsqlParameter Texts(IEnumerable<string> values) => new NpgsqlParameter<string[]> { TypedValue = [.. values] };

    public static NpgsqlParameter Number(int value) => new NpgsqlParameter<int> { TypedValue = value };

    public static NpgsqlParameter Number(long value) => new NpgsqlParameter<long> { TypedValue = value };

    public static NpgsqlParameter Number(int? value) =>
        value is { } number ? Number(number) : new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer };

    public static NpgsqlParameter Instant(DateTimeOffset value) => new NpgsqlParameter<DateTime> { TypedValue = value.UtcDateTime };

    private static string Name(Role role) => role.ToString().ToLowerInvariant();
}

/// <summary>One event for the outbox.</summary>
public sealed record Told(Guid Id, string EventName, Guid AggregateId, string Payload);

/// <summary>Whose data one operation touched, and which fields of it.</summary>
public sealed record Touch(Guid[] Persons, string Operation, AuditedAccess Access, string[] Fields);
