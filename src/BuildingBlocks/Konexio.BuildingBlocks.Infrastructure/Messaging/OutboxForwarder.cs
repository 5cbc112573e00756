using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.BuildingBlocks.Infrastructure.Messaging;

/// <summary>
/// Puts what one module told into the inbox of each module that listens. A crash between the two is repeated, and the
/// inbox's key makes the repetition harmless. Forwarding is by sequence, in one transaction that marks its rows.
/// </summary>
public sealed partial class OutboxForwarder(
    ModuleDatabase from, IReadOnlyDictionary<string, ModuleDatabase> modules, Listeners listeners, RequestLoad load, TimeProvider clock, ILogger<OutboxForwarder> log)
    : BackgroundService
{
    private const int AtOnce = 500;
    private static readonly TimeSpan Net = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20);

    /// <summary>Forwards one batch and says how many messages it had.</summary>
    public async Task<int> Forward(CancellationToken ct)
    {
        await using var connection = await from.Source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var messages = await Claim(connection, ct);
        if (messages.Count == 0) return 0;

        // What this module hears of itself is in its inbox already, unless a host of an older version told it.
        var deliveries = messages.SelectMany(message => listeners.Of(message.EventName).Select(listener => (listener.Module, Delivery: new Delivery(message, listener.Name))));
        foreach (var deliverable in deliveries.GroupBy(one => one.Module, one => one.Delivery))
        {
            var to = modules[deliverable.Key];
            await to.Source.Send(ct, to.Sql.Deliver([.. deliverable], clock.GetUtcNow()));
            to.Inbox.Ring();
        }

        await transaction.CommitAsync(ct);
        return messages.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await Forward(stoppingToken) == AtOnce)
                {
                    // More are waiting.
                }

                await from.Outbox.Wait(Net, stoppingToken);
                // Under load a transaction for each message would cost more than the message; a moment later there are many.
                await Task.Delay(Gathering, stoppingToken);
                await load.StepBack(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(log, from.Schema, failure.GetType().Name, (failure as PostgresException)?.SqlState);
                await Task.Delay(Net, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    // One forwarder at a time keeps the order of arrival; the others find nothing and wait for their bell.
    private Task<List<Told>> Claim(NpgsqlConnection connection, CancellationToken ct) => connection.Read(
        Command(
            $"""
            with turn as materialized (select pg_try_advisory_xact_lock(hashtext('{from.Schema}.outbox_messages')) as taken),
            due as materialized (
                select id from {from.Schema}.outbox_messages where forwarded_at is null and (select taken from turn) order by sequence limit {AtOnce}),
            forwarded as (
                update {from.Schema}.outbox_messages told set forwarded_at = $1 from due where told.id = due.id and told.forwarded_at is null
                returning told.sequence, told.id, event_name, aggregate_id, payload, trace_parent)
            select id, event_name, aggregate_id, payload, trace_parent from forwarded order by sequence
            """, Instant(clock.GetUtcNow())),
        row => new Told(row.GetGuid(0), row.GetString(1), row.GetGuid(2), row.GetString(3), row.Text(4), OwnListeners: [], Leaves: true), ct);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox of {Module} could not be forwarded ({Failure} {SqlState}); trying again")]
    private static partial void Failed(ILogger log, string module, string failure, string? sqlState);
}
