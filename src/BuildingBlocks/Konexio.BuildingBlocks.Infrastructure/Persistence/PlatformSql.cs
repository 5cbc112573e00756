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

    private readonly string _along = Ride(schema, "");

    // What a module tells itself goes straight to its inbox.
    private readonly string _alongHeard = Ride(
        schema,
        $"""
        , heard as (
            insert into {schema}.inbox_messages (message_id, listener, event_name, aggregate_id, payload, trace_parent, status, attempts, next_attempt_at)
            select id, listener, event_name, aggregate_id, payload, trace_parent, 'pending', 0, $7
            from told join unnest($20, $21) as hearing (heard_name, listener) on heard_name = event_name order by sequence)
        """);

    // PostgreSQL last counted this table when nothing was pending, and so thinks of the index of what is pending as empty. After an
    // outage it holds much, and no message may cost a reading of it all: what fails is looked for once for many, and one message
    // is found by its key, since no index holds what CASE says.
    private readonly string _due =
        $"""
        with failing as materialized (
            select listener, aggregate_id, arrival from {schema}.inbox_messages where status = 'pending' and attempts > 0)
        select message_id, listener, aggregate_id, event_name, payload, trace_parent, attempts from {schema}.inbox_messages m
        where status = 'pending' and next_attempt_at <= $1 and not exists (
            select 1 from failing where failing.listener = m.listener and failing.aggregate_id = m.aggregate_id and failing.arrival < m.arrival)
        order by arrival limit $2
        """;

    private readonly string _hear =
        $"""
        update {schema}.inbox_messages message set status = 'heard', heard_at = $3
        from (
            select message_id, listener from {schema}.inbox_messages
            where message_id = $1 and listener = $2 and case status when 'pending' then true else false end for update skip locked) mine
        where message.message_id = mine.message_id and message.listener = mine.listener
        returning 1
        """;

    private readonly string _deliver =
        $"""
        insert into {schema}.inbox_messages (message_id, listener, event_name, aggregate_id, payload, trace_parent, status, attempts, next_attempt_at)
        select message_id, listener, event_name, aggregate_id, payload::jsonb, trace_parent, 'pending', 0, $7
        from unnest($1, $2, $3, $4, $5, $6) with ordinality as told (message_id, listener, event_name, aggregate_id, payload, trace_parent, place)
        order by place on conflict do nothing
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
        var hearing = told.SelectMany(one => one.OwnListeners.Select(listener => (one.EventName, Listener: listener))).Distinct().ToList();
        var command = Command(
            hearing.Count > 0 ? _alongHeard : _along, Text(context.RowScope), Text(context.RowSubject),
            Text(context.ClientId), Text(claim?.Key), Bytes(claim?.Fingerprint), Text(response), Instant(now), Text(told is [var first, ..] ? first.TraceParent : null),
            Uuids(told.Select(one => one.Id)), Texts(told.Select(one => one.EventName)), Uuids(told.Select(one => one.AggregateId)), Texts(told.Select(one => one.Payload)),
            Text(Name(context.Role)), Text(context.Purpose),
            Uuids(touched.Select(one => one.Person)), Texts(touched.Select(one => one.Touch.Operation)),
            Texts(touched.Select(one => one.Touch.Access == AuditedAccess.Read ? "read" : "change")), Texts(touched.Select(one => string.Join(',', one.Touch.Fields))),
            new NpgsqlParameter<bool[]> { TypedValue = [.. told.Select(one => one.Leaves)] });
        if (hearing.Count == 0) return command;

        command.Parameters.Add(Texts(hearing.Select(pair => pair.EventName)));
        command.Parameters.Add(Texts(hearing.Select(pair => pair.Listener)));
        return command;
    }

    /// <summary>The messages to hear next; what failed before holds up the rest of its aggregate.</summary>
    public NpgsqlBatchCommand Due(DateTimeOffset now, int atMost) => Command(_due, Instant(now), Number(atMost));

    /// <summary>Marks a message heard, unless another host has it; gives a row if so.</summary>
    public NpgsqlBatchCommand Hear(Guid messageId, string listener, DateTimeOffset now) =>
        Command(_hear, Uuid(messageId), Text(listener), Instant(now));

    /// <summary>Puts messages into this module's inbox, each once for each listener.</summary>
    public NpgsqlBatchCommand Deliver(IReadOnlyList<Delivery> deliveries, DateTimeOffset now) => Command(
        _deliver,
        Uuids(deliveries.Select(delivery => delivery.Message.Id)), Texts(deliveries.Select(delivery => delivery.Listener)),
        Texts(deliveries.Select(delivery => delivery.Message.EventName)), Uuids(deliveries.Select(delivery => delivery.Message.AggregateId)),
        Texts(deliveries.Select(delivery => delivery.Message.Payload)), Texts(deliveries.Select(delivery => delivery.Message.TraceParent)), Instant(now));

    // Each statement costs more than the row that it writes: what rides along with every command is one.
    private static string Ride(string schema, string also) =>
        $"""
        with caller as materialized (select set_config('konexio.scope', $1, true), set_config('konexio.subject', $2, true)),
        claimed as (
            insert into {schema}.idempotency_keys (client_id, key, fingerprint, response, claimed_at)
            select $3, $4, $5, $6, $7 from caller where $4 is not null),
        told as (
            insert into {schema}.outbox_messages (id, event_name, aggregate_id, payload, occurred_at, trace_parent, forwarded_at)
            select id, event_name, aggregate_id, payload::jsonb, $7, $8, case when leaves then null else $7 end
            from caller, unnest($9, $10, $11, $12, $19) with ordinality as told (id, event_name, aggregate_id, payload, leaves, place) order by place
            returning *){also}
        insert into {schema}.audit_entries (at, client_id, role, person_id, operation, access, purpose, fields)
        select $7, $3, $13, person_id, operation, access, $14, string_to_array(fields, ',')
        from caller, unnest($15, $16, $17, $18) as touched (person_id, operation, access, fields)
        """;

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

    public static NpgsqlParameter Texts(IEnumerable<string?> values) => new NpgsqlParameter<string?[]> { TypedValue = [.. values] };

    public static NpgsqlParameter Number(int value) => new NpgsqlParameter<int> { TypedValue = value };

    public static NpgsqlParameter Number(long value) => new NpgsqlParameter<long> { TypedValue = value };

    public static NpgsqlParameter Number(int? value) =>
        value is { } number ? Number(number) : new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer };

    public static NpgsqlParameter Instant(DateTimeOffset value) => new NpgsqlParameter<DateTime> { TypedValue = value.UtcDateTime };

    private static string Name(Role role) => role.ToString().ToLowerInvariant();
}

/// <summary>One event for the outbox.</summary>
/// <param name="OwnListeners">Who listens to it in the module that tells it.</param>
/// <param name="Leaves">Whether another module listens to it.</param>
public sealed record Told(Guid Id, string EventName, Guid AggregateId, string Payload, string? TraceParent, string[] OwnListeners, bool Leaves);

/// <summary>One event for one listener.</summary>
public sealed record Delivery(Told Message, string Listener);

/// <summary>Whose data one operation touched, and which fields of it.</summary>
public sealed record Touch(Guid[] Persons, string Operation, AuditedAccess Access, string[] Fields);
