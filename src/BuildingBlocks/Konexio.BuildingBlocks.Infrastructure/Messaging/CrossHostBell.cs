using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Konexio.BuildingBlocks.Infrastructure.Messaging;

/// <summary>
/// Rings the other hosts' bells by LISTEN/NOTIFY. It notifies after the commit and at most once per 50 ms: inside the business
/// transaction NOTIFY takes a global lock at commit and halves the writes.
/// </summary>
public sealed partial class CrossHostBell(IReadOnlyDictionary<string, ModuleDatabase> modules, TimeProvider clock, ILogger<CrossHostBell> log)
    : BackgroundService
{
    private const string Channel = "konexio_outbox";
    private static readonly TimeSpan Coalesced = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(modules.Values.Select(module => Tell(module, stoppingToken)).Append(Listen(stoppingToken)));

    private async Task Tell(ModuleDatabase module, CancellationToken ct)
    {
        await Forever(async () =>
        {
            await module.ToldHere.Wait(Timeout.InfiniteTimeSpan, ct);
            await using var connection = await module.Source.OpenConnectionAsync(ct);
            await using var batch = new NpgsqlBatch(connection);
            batch.BatchCommands.Add(PlatformSql.Command("select pg_notify($1, $2)", PlatformSql.Text(Channel), PlatformSql.Text(module.Schema)));
            await batch.ExecuteNonQueryAsync(ct);
            await Task.Delay(Coalesced, clock, ct);
        }, ct);
    }

    private async Task Listen(CancellationToken ct)
    {
        await Forever(async () =>
        {
            await using var connection = await modules.Values.First().Source.OpenConnectionAsync(ct);
            connection.Notification += (_, notification) =>
            {
                if (modules.TryGetValue(notification.Payload, out var module)) module.Outbox.Ring();
            };
            await using (var listen = connection.CreateCommand())
            {
                listen.CommandText = $"listen {Channel}";
                await listen.ExecuteNonQueryAsync(ct);
            }

            while (true) await connection.WaitAsync(ct);
        }, ct);
    }

    private async Task Forever(Func<Task> work, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await work();
            }
            catch (Exception failure) when (!ct.IsCancellationRequested)
            {
                var kind = failure.GetType().Name;
                Interrupted(log, kind);
                await Task.Delay(Pause, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The bell between hosts was interrupted ({Failure}); polling goes on")]
    private static partial void Interrupted(ILogger log, string failure);
}
