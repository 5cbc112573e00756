using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Npgsql;

namespace Konexio.BuildingBlocks.Tests.Persistence;

/// <summary>What rides along with a command: one row goes another way than several, and must be the same row.</summary>
public sealed class PlatformRowsTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private TrialModule _module = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private PlatformSql Sql => _module.Database.Sql;

    public async ValueTask InitializeAsync() => _module = await TrialModule.Make();

    public ValueTask DisposeAsync() => _module.DisposeAsync();

    [Fact]
    public async Task Events_are_told_in_their_order_and_heard_at_home_at_once()
    {
        var (first, second, third) = (Told("a", leaves: true), Told("b", leaves: false, "one", "two"), Told("c", leaves: false, "one"));

        await Send(Sql.Along(Caller(), [first, second, third], Now));

        (await Outbox()).ShouldBe(["a {\"of\": \"a\"} trace waits", "b {\"of\": \"b\"} trace forwarded", "c {\"of\": \"c\"} trace forwarded"]);
        (await Inbox()).ShouldBe(["b one {\"of\": \"b\"} trace pending", "b two {\"of\": \"b\"} trace pending", "c one {\"of\": \"c\"} trace pending"]);
    }

    [Theory]
    [InlineData(true, "a {\"of\": \"a\"} trace waits")]
    [InlineData(false, "a {\"of\": \"a\"} trace forwarded")]
    public async Task One_event_is_told_as_several_are(bool leaves, string row)
    {
        await Send(Sql.Along(Caller(), [Told("a", leaves, "one")], Now));

        (await Outbox()).ShouldBe([row]);
        (await Inbox()).ShouldBe(["a one {\"of\": \"a\"} trace pending"]);
    }

    [Fact]
    public async Task A_message_that_is_delivered_again_is_there_once()
    {
        var told = Told("a", leaves: true);

        await Send([Sql.Deliver([new Delivery(told, "one")], Now), Sql.Deliver([new Delivery(told, "one"), new Delivery(told, "two")], Now), Sql.Deliver([new Delivery(told, "two")], Now)]);

        (await Inbox()).ShouldBe(["a one {\"of\": \"a\"} trace pending", "a two {\"of\": \"a\"} trace pending"]);
    }

    [Fact]
    public async Task Whoever_touches_one_person_is_written_down_as_who_touches_several()
    {
        var (one, other) = (Guid.CreateVersion7(Now), Guid.CreateVersion7(Now));

        await Send([Sql.Audit(Caller(), [Touched(one)], Now)]);
        await Send([Sql.Audit(Caller(), [Touched(one, other)], Now)]);

        (await Rows("select concat_ws(' ', person_id, client_id, role, purpose, operation, access, fields[1], fields[2]) from trial.audit_entries order by id"))
            .ShouldBe([$"{one} client partner why Story read name phone", $"{one} client partner why Story read name phone", $"{other} client partner why Story read name phone"], ignoreOrder: true);

        static Touch Touched(params Guid[] persons) => new(persons, "Story", AuditedAccess.Read, ["name", "phone"]);
    }

    [Fact]
    public async Task Nobody_asks_on_a_connection_that_went_back_to_the_pool()
    {
        var asked = await Ask(PlatformSql.SetCaller(Caller()));
        var later = await Ask();

        asked.Scope.ShouldBe("partner");
        later.ShouldBe((asked.Process, ""));
    }

    private static RequestContext Caller()
    {
        var caller = new RequestContext { Purpose = "why" };
        caller.ActAs("client", Role.Partner, Guid.CreateVersion7(Now));
        return caller;
    }

    private static Told Told(string name, bool leaves, params string[] ownListeners) =>
        new(Guid.CreateVersion7(Now), name, Guid.CreateVersion7(Now), $$"""{"of":"{{name}}"}""", "trace", ownListeners, leaves);

    private Task<List<string>> Outbox() => Rows(
        "select concat_ws(' ', event_name, payload, trace_parent, case when forwarded_at is null then 'waits' else 'forwarded' end) from trial.outbox_messages order by sequence");

    private Task<List<string>> Inbox() => Rows(
        "select concat_ws(' ', event_name, listener, payload, trace_parent, status) from trial.inbox_messages order by arrival");

    private async Task<List<string>> Rows(string sql) => [.. (await _module.Owner.Query(sql)).Select(row => (string)row[0]!)];

    private Task Send(IEnumerable<NpgsqlBatchCommand> commands) => _module.Database.Source.Send(Ct, commands);

    private async Task<(int Process, string Scope)> Ask(params NpgsqlBatchCommand[] before)
    {
        await using var connection = await _module.Database.Source.OpenConnectionAsync(Ct);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var command in before) batch.BatchCommands.Add(command);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("select pg_backend_pid(), coalesce(current_setting('konexio.scope', true), '')"));
        await using var reader = await batch.ExecuteReaderAsync(Ct);
        for (var left = before.Length; left > 0; left--) await reader.NextResultAsync(Ct);
        await reader.ReadAsync(Ct);
        return (reader.GetInt32(0), reader.GetString(1));
    }
}
