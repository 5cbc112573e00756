using System.Diagnostics;
using Konexio.BuildingBlocks.Application;
using Npgsql;
using NpgsqlTypes;

namespace Konexio.BuildingBlocks.Infrastructure.Persistence;

/// <summary>The statements that ride along with a command's own, in its batch and its transaction.</summary>
public sealed class PlatformSql(string schema)
{
    private readonly string _claim =
        $"insert into {schema}.idempotency_keys (client_id, key, fingerprint, response, claimed_at) values ($1, $2, $3, $4, $5)";

    private readonly string _complete = $"update {schema}.idempotency_keys set response = $3 where client_id = $1 and key = $2";

    private readonly string _outbox =
        $"insert into {schema}.outbox_messages (id, event_name, aggregate_id, payload, occurred_at, trace_parent) values ($1, $2, $3, $4, $5, $6)";

    private readonly string _audit =
        $"insert into {schema}.audit_entries (at, client_id, role, person_id, operation, access, purpose, fields) select $1, $2, $3, person, $5, $6, $7, $8 from unnest($4) person";

    /// <summary>Tells PostgreSQL who asks, until the transaction ends; row security reads it.</summary>
    public static NpgsqlBatchCommand SetCaller(RequestContext context) => Command(
        "select set_config('konexio.scope', $1, true), set_config('konexio.subject', $2, true)",
        Text(context.RowScope), Text(context.RowSubject));

    public NpgsqlBatchCommand Claim(string clientId, IdempotencyKey key, string? response, DateTimeOffset now) => Command(
        _claim, Text(clientId), Text(key.Key), Bytes(key.Fingerprint), Text(response), Instant(now));

    public NpgsqlBatchCommand Complete(string clientId, IdempotencyKey key, string response) => Command(
        _complete, Text(clientId), Text(key.Key), Text(response));

    public NpgsqlBatchCommand Outbox(Guid id, string eventName, Guid aggregateId, string payload, DateTimeOffset now) => Command(
        _outbox, Uuid(id), Text(eventName), Uuid(aggregateId), new NpgsqlParameter<string> { TypedValue = payload, NpgsqlDbType = NpgsqlDbType.Jsonb }, Instant(now), Text(Activity.Current?.Id));

    public NpgsqlBatchCommand Audit(RequestContext context, Touch touch, DateTimeOffset now) => Command(
        _audit, Instant(now), Text(context.ClientId), Text(Name(context.Role)), Uuids(touch.Persons),
        Text(touch.Operation), Text(touch.Access == AuditedAccess.Read ? "read" : "change"), Text(context.Purpose), new NpgsqlParameter<string[]> { TypedValue = touch.Fields });

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

    public static NpgsqlParameter Number(int value) => new NpgsqlParameter<int> { TypedValue = value };

    public static NpgsqlParameter Number(long value) => new NpgsqlParameter<long> { TypedValue = value };

    public static NpgsqlParameter Number(int? value) =>
        value is { } number ? Number(number) : new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer };

    public static NpgsqlParameter Instant(DateTimeOffset value) => new NpgsqlParameter<DateTime> { TypedValue = value.UtcDateTime };

    private static string Name(Role role) => role.ToString().ToLowerInvariant();
}

/// <summary>Whose data one operation touched, and which fields of it.</summary>
public sealed record Touch(Guid[] Persons, string Operation, AuditedAccess Access, string[] Fields);
