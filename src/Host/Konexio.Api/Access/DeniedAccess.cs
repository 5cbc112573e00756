using System.Collections.Concurrent;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;

namespace Konexio.Api.Access;

/// <summary>
/// Whom to refuse, kept in memory: revoked clients, and partners that are not in good standing. It is read whole before the
/// host listens, at once when this host changes it, and every second for what other hosts changed.
/// </summary>
internal sealed partial class DeniedAccess : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    // Longer than a transaction may take from its clock reading to its commit.
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _clients = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, bool> _goodPartners = new();
    private readonly SemaphoreSlim _turn = new(1);
    private readonly ModuleDatabase<AccessDbContext> _database;
    private readonly ILogger<DeniedAccess> _log;
    private DateTime _readUntil = DateTime.MinValue;
    private volatile bool _wasRead;

    public DeniedAccess(ModuleDatabase<AccessDbContext> database, IReadOnlyDictionary<string, ModuleDatabase> modules, ILogger<DeniedAccess> log)
    {
        (_database, _log) = (database, log);
        foreach (var module in modules.Values) module.LearnAtOnce.Add(Learn);
    }

    /// <summary>Whether no token may be given to this client.</summary>
    public bool Refuses(string clientId, Guid? partnerId) => _clients.ContainsKey(clientId) || IsNotGood(partnerId);

    /// <summary>Whether a token that was issued then is no longer good. Who may be refused is refused until it is known who is.</summary>
    public bool Refuses(string clientId, Guid? partnerId, DateTimeOffset issuedAt) =>
        !_wasRead || (_clients.TryGetValue(clientId, out var revokedAt) && issuedAt <= revokedAt) || IsNotGood(partnerId);

    /// <summary>Reads what changed since the last look.</summary>
    public async Task Refresh(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            await using var connection = await _database.Source.OpenConnectionAsync(ct);
            await using var batch = new NpgsqlBatch(connection);
            var since = PlatformSql.Instant(new DateTimeOffset(_readUntil, TimeSpan.Zero));
            batch.BatchCommands.Add(PlatformSql.Command("select now()"));
            batch.BatchCommands.Add(PlatformSql.Command("select client_id, revoked_at from access.revocations where changed_at > $1", since));
            batch.BatchCommands.Add(PlatformSql.Command("select partner_id, status from access.partners where changed_at > $1", since.Clone()));
            await using var reader = await batch.ExecuteReaderAsync(ct);
            await Read(reader, ct);
        }
        finally
        {
            _turn.Release();
        }
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryToRefresh(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _turn.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period);
        do await TryToRefresh(stoppingToken);
        while (await timer.WaitForNextTickAsync(CancellationToken.None) && !stoppingToken.IsCancellationRequested);
    }

    private bool IsNotGood(Guid? partnerId) => partnerId is { } partner && !_goodPartners.ContainsKey(partner);

    private async Task TryToRefresh(CancellationToken ct)
    {
        try
        {
            await Refresh(ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            Failed(_log, failure.GetType().Name);
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    // What a supervisor was told is true at the partner's next call. The message tells it again, should this fail.
    private async Task Learn(IIntegrationEvent told)
    {
        if (WhenPartnerStandingChanges.ToKeep(told) is not { } keep) return;

        try
        {
            await _database.Source.Send(CancellationToken.None, keep);
        }
        catch (Exception failure)
        {
            Failed(_log, failure.GetType().Name);
        }

        await TryToRefresh(CancellationToken.None);
    }

    private async Task Read(NpgsqlDataReader reader, CancellationToken ct)
    {
        await reader.ReadAsync(ct);
        var now = reader.GetDateTime(0);
        await reader.NextResultAsync(ct);
        while (await reader.ReadAsync(ct)) _clients[reader.GetString(0)] = reader.GetFieldValue<DateTimeOffset>(1);
        await reader.NextResultAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            if (reader.GetString(1) == "active") _goodPartners[reader.GetGuid(0)] = true;
            else _goodPartners.TryRemove(reader.GetGuid(0), out _);
        }

        (_readUntil, _wasRead) = (now - Overlap, true);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Revocations could not be read ({Failure}); trying again")]
    private static partial void Failed(ILogger log, string failure);
}
