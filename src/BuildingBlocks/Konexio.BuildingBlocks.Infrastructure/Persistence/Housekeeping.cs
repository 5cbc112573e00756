using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Forgets idempotency keys after two days (callers are promised one) and heard messages after thirty.</summary>
public sealed partial class Housekeeping(ModuleDatabase database, TimeProvider clock, ILogger<Housekeeping> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);
    private static readonly TimeSpan KeysKept = TimeSpan.FromDays(2);
    private static readonly TimeSpan HeardKept = TimeSpan.FromDays(30);

    public Task Sweep(CancellationToken ct) => database.Source.Send(
        ct,
        Command($"delete from {database.Schema}.idempotency_keys where claimed_at < $1", Instant(clock.GetUtcNow() - KeysKept)),
        Command($"delete from {database.Schema}.inbox_messages where status = 'heard' and heard_at < $1", Instant(clock.GetUtcNow() - HeardKept)));

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Repeatedly.Do(Sweep, Pause, clock, failure => Failed(log, database.Schema, failure), stoppingToken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Module} could not be swept ({Failure}); trying again in an hour")]
    private static partial void Failed(ILogger log, string module, string failure);
}
