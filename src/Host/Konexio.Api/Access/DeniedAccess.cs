using System.Collections.Concurrent;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Npgsql;

namespace Konexio.Api.Access;

/// <summary>
/// Whom to refuse, kept in memory: revoked clients, and partners that are not in good standing. It is read whole at the
/// start, at once when this host changes it, and every second for what other hosts changed.
/// </summary>
internal sealed partial class DeniedAccess(ModuleDatabase<AccessDbContext> database, ILogger<DeniedAccess> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    // Longer than a transaction may take from its clock reading to its commit.
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _clients = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, bool> _partners = new();
    private readonly SemaphoreSlim _turn = new(1);
    private DateTime _readUntil = DateTime.MinValue;

    /// <summary>Whether no token may be given to this client.</summary>
    public bool Refuses(string clientId, Guid? partnerId) =>
        _clients.ContainsKey(clientId) || (partnerId is { } partner && _partners.ContainsKey(partner));

    /// <summary>Whether a token that was issued then is no longer good.</summary>
    public bool Refuses(string clientId, Guid? partnerId, DateTimeOffset issuedAt) =>
        (_clients.TryGetValue(clientId, out var revokedAt) && issuedAt <= revokedAt) || (partnerId is { } partner && _partners.ContainsKey(partner));

    /// <summary>Reads what changed since the last look.</summary>
    public async Task Refresh(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            await using var connection = await database.Source.OpenConnectionAsync(ct);
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

    public override void Dispose()
    {
        _turn.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period);
        do
        {
            try
            {
                await Refresh(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(log, failure.GetType().Name);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
        while (await timer.WaitForNextTickAsync(CancellationToken.None) && !stoppingToken.IsCancellationRequested);
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
            if (reader.GetString(1) == "active") _partners.TryRemove(reader.GetGuid(0), out _);
            else _partners[reader.GetGuid(0)] = true;
        }

        _readUntil = now - Overlap;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Revocations could not be read ({Failure}); trying again")]
    private static partial void Failed(ILogger log, string failure);
}
