using System.Globalization;
using Npgsql;

namespace Konexio.BuildingBlocks.Tests.Persistence;

/// <summary>After an outage an inbox is full that was empty when PostgreSQL last counted its rows: what is read then for one message must not be all that waits.</summary>
public sealed class InboxPlanTests : IAsyncLifetime
{
    private const int Waiting = 20_000;
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private TrialModule _module = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _module = await TrialModule.Make();
        await _module.Owner.Query("alter table trial.inbox_messages set (autovacuum_enabled = false)");
        await Fill("heard", 1_000);
        await _module.Owner.Query("analyze trial.inbox_messages");
        await Fill("pending", Waiting);
    }

    public ValueTask DisposeAsync() => _module.DisposeAsync();

    [Fact]
    public async Task Two_hundred_messages_are_found_among_twenty_thousand()
    {
        var plan = await Explain(_module.Database.Sql.Due(Now, 200));

        plan.ShouldContain("rows=200 loops=1");
        // All that waits is on some 400 pages: it is read once at most, and not once for each of the two hundred.
        PagesRead(plan).ShouldBeLessThan(1_000, plan);
    }

    [Fact]
    public async Task One_message_is_taken_by_its_key()
    {
        var last = await _module.Owner.Value<Guid>("select message_id from trial.inbox_messages order by arrival desc limit 1");

        var plan = await Explain(_module.Database.Sql.Hear(last, "listener", Now));

        plan.ShouldContain("rows=1 loops=1");
        PagesRead(plan).ShouldBeLessThan(100, plan);
    }

    // "Buffers: shared hit=7 read=2": the topmost node comes first and counts what is below it.
    private static int PagesRead(string plan) => plan.Split('\n').First(line => line.Contains("Buffers: shared", StringComparison.Ordinal)).Split(' ')
        .Where(word => word.StartsWith("hit=", StringComparison.Ordinal) || word.StartsWith("read=", StringComparison.Ordinal))
        .Sum(word => int.Parse(word.Split('=')[1], CultureInfo.InvariantCulture));

    private async Task<string> Explain(NpgsqlBatchCommand question)
    {
        await using var connection = await _module.Database.Source.OpenConnectionAsync(Ct);
        await using var explain = new NpgsqlCommand("explain (analyze, buffers, timing off) " + question.CommandText, connection);
        foreach (NpgsqlParameter parameter in question.Parameters) explain.Parameters.Add(parameter.Clone());
        await using var reader = await explain.ExecuteReaderAsync(Ct);
        var lines = new List<string>();
        while (await reader.ReadAsync(Ct)) lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    }

    private Task<IReadOnlyList<object?[]>> Fill(string status, int count) => _module.Owner.Query(
        """
        insert into trial.inbox_messages (message_id, listener, event_name, aggregate_id, payload, status, attempts, next_attempt_at, heard_at)
        select gen_random_uuid(), 'listener', 'event', gen_random_uuid(), '{}', $1, 0, $2, null from generate_series(1, $3)
        """, status, Now.UtcDateTime, count);
}
