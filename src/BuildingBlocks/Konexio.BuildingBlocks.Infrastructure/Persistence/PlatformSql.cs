using Konexio.BuildingBlocks.Application;
using Npgsql;
using NpgsqlTypes;

namespace Konexio.BuildingBlocks.Infrastructure.Persistence;

/// <summary>The statements that ride along with a command's own, in its batch and its transaction.</summary>
public sealed class PlatformSql(string schema)
{
    private const string Delivered = "(message_id, listener, event_name, aggregate_id, payload, trace_parent, status, attempts, next_attempt_at)";

    private readonly string _claim = $"insert into {schema}.idempotency_keys (client_id, key, fingerprint, response, claimed_at) values ($1, $2, $3, $4, $5)";

    private readonly string _complete = $"update {schema}.idempotency_keys set response = $3 where client_id = $1 and key = $2";

    // Nearly always there is one row, and VALUES cost PostgreSQL less than arrays (docs/performance.md).
    private readonly string _tellOne =
        $"insert into {schema}.outbox_messages (id, event_name, aggregate_id, payload, trace_parent, forwarded_at, occurred_at) values ($1, $2, $3, $4::jsonb, $5, case when $6 then null else $7 end, $7)";

    private readonly string _tell =
        $"""
        insert into {schema}.outbox_messages (id, event_name, aggregate_id, payload, trace_parent, forwarded_at, occurred_at)
        select id, event_name, aggregate_id, payload::jsonb, trace_parent, case when leaves then null else $7 end, $7
        from unnest($1, $2, $3, $4, $5, $6) with ordinality as told (id, event_name, aggregate_id, payload, trace_parent, leaves, place) order by place
        """;

    private readonly string _touchOne =
        $"insert into {schema}.audit_entries (at, client_id, role, purpose, person_id, operation, access, fields) values ($1, $2, $3, $4, $5, $6, $7, string_to_array($8, ','))";

    private readonly string _touch =
        $"""
        insert into {schema}.audit_entries (at, client_id, role, purpose, person_id, operation, access, fields)
        select $1, $2, $3, $4, person_id, operation, access, string_to_array(fields, ',')
        from unnest($5, $6, $7, $8) as touched (person_id, operation, access, fields)
        """;

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

    private readonly string _deliverOne = $"insert into {schema}.inbox_messages {Delivered} values ($1, $2, $3, $4, $5::jsonb, $6, 'pending', 0, $7) on conflict do nothing";

    private readonly string _deliver =
        $"""
        insert into {schema}.inbox_messages {Delivered}
        select message_id, listener, event_name, aggregate_id, payload::jsonb, trace_parent, 'pending', 0, $7
        from unnest($1, $2, $3, $4, $5, $6) with ordinality as told (message_id, listener, event_name, aggregate_id, payload, trace_parent, place)
        order by place on conflict do nothing
        """;

    /// <summary>Tells PostgreSQL who asks, until the transaction ends; row security reads it.</summary>
    public static NpgsqlBatchCommand SetCaller(RequestContext context) => Command(
        "select set_config('konexio.scope', $1, true), set_config('konexio.subject', $2, true)",
        Text(context.RowScope), Text(context.RowSubject));

    public NpgsqlBatchCommand Claim(string clientId, IdempotencyKey key, DateTimeOffset now, string? response = null) => Command(
        _claim, Text(clientId), Text(key.Key), Bytes(key.Fingerprint), Text(response), Instant(now));

    public NpgsqlBatchCommand Complete(string clientId, IdempotencyKey key, string response) => Command(_complete, Text(clientId), Text(key.Key), Text(response));

    /// <summary>What a command tells others and its own module, and whose data it touched.</summary>
    public IEnumerable<NpgsqlBatchCommand> Along(RequestContext context, IReadOnlyList<Told> told, DateTimeOffset now)
    {
        if (told.Count > 0) yield return Tell(told, now);
        var heard = told.SelectMany(one => one.OwnListeners.Select(listener => new Delivery(one, listener))).ToList();
        if (heard.Count > 0) yield return Deliver(heard, now);
        if (context.Touches.Count > 0) yield return Audit(context, context.Touches, now);
    }

    /// <summary>Who touched whose data.</summary>
    public NpgsqlBatchCommand Audit(RequestContext context, IReadOnlyList<Touch> touches, DateTimeOffset now)
    {
        var (at, client, role, purpose) = (Instant(now), Text(context.ClientId), Text(Name(context.Role)), Text(context.Purpose));
        if (touches is [{ Persons: [var person] } only])
            return Command(_touchOne, at, client, role, purpose, Uuid(person), Text(only.Operation), Text(Name(only.Access)), Text(string.Join(',', only.Fields)));

        var touched = touches.SelectMany(touch => touch.Persons.Select(person => (Person: person, Touch: touch))).ToList();
        return Command(_touch, at, client, role, purpose,
            Uuids(touched.Select(one => one.Person)), Texts(touched.Select(one => one.Touch.Operation)),
            Texts(touched.Select(one => Name(one.Touch.Access))), Texts(touched.Select(one => string.Join(',', one.Touch.Fields))));
    }

    /// <summary>The messages to hear next; what failed before holds up the rest of its aggregate.</summary>
    public NpgsqlBatchCommand Due(DateTimeOffset now, int atMost) => Command(_due, Instant(now), Number(atMost));

    /// <summary>Marks a message heard, unless another host has it; gives a row if so.</summary>
    public NpgsqlBatchCommand Hear(Guid messageId, string listener, DateTimeOffset now) => Command(_hear, Uuid(messageId), Text(listener), Instant(now));

    /// <summary>Puts messages into this module's inbox, each once for each listener.</summary>
    public NpgsqlBatchCommand Deliver(IReadOnlyList<Delivery> deliveries, DateTimeOffset now) => deliveries is [(var message, var listener)]
        ? Command(
            _deliverOne, Uuid(message.Id), Text(listener), Text(message.EventName), Uuid(message.AggregateId), Text(message.Payload), Text(message.TraceParent), Instant(now))
        : Command(
            _deliver,
            Uuids(deliveries.Select(delivery => delivery.Message.Id)), Texts(deliveries.Select(delivery => delivery.Listener)),
            Texts(deliveries.Select(delivery => delivery.Message.EventName)), Uuids(deliveries.Select(delivery => delivery.Message.AggregateId)),
            Texts(deliveries.Select(delivery => delivery.Message.Payload)), Texts(deliveries.Select(delivery => delivery.Message.TraceParent)), Instant(now));

    private NpgsqlBatchCommand Tell(IReadOnlyList<Told> told, DateTimeOffset now) => told is [var only]
        ? Command(
            _tellOne, Uuid(only.Id), Text(only.EventName), Uuid(only.AggregateId), Text(only.Payload), Text(only.TraceParent), new NpgsqlParameter<bool> { TypedValue = only.Leaves }, Instant(now))
        : Command(
            _tell,
            Uuids(told.Select(one => one.Id)), Texts(told.Select(one => one.EventName)), Uuids(told.Select(one => one.AggregateId)), Texts(told.Select(one => one.Payload)),
            Texts(told.Select(one => one.TraceParent)), new NpgsqlParameter<bool[]> { TypedValue = [.. told.Select(one => one.Leaves)] }, Instant(now));

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

    private static string Name(AuditedAccess access) => access == AuditedAccess.Read ? "read" : "change";
}

/// <summary>One event for the outbox.</summary>
/// <param name="OwnListeners">Who listens to it in the module that tells it.</param>
/// <param name="Leaves">Whether another module listens to it.</param>
public sealed record Told(Guid Id, string EventName, Guid AggregateId, string Payload, string? TraceParent, string[] OwnListeners, bool Leaves);

/// <summary>One event for one listener.</summary>
public sealed record Delivery(Told Message, string Listener);

/// <summary>Whose data one operation touched, and which fields of it.</summary>
public sealed record Touch(Guid[] Persons, string Operation, AuditedAccess Access, string[] Fields);
