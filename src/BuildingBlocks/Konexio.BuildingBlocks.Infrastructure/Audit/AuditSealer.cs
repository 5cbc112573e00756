using System.Security.Cryptography;
using System.Text;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.BuildingBlocks.Infrastructure.Audit;

/// <summary>
/// Chains one module's audit rows in batches and marks each link with a key that is not in the database: who changes or
/// removes a row, or rebuilds the chain, is found out. It works behind the requests, which a chain inside them would slow to a third.
/// </summary>
public sealed partial class AuditSealer(ModuleDatabase database, BlindIndex key, TimeProvider clock, ILogger<AuditSealer> log) : BackgroundService
{
    private const int AtOnce = 10_000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    // Ids are given before the commit, so a lower id may appear later: no transaction lives this long.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    private readonly string _schema = database.Schema;

    /// <summary>Seals what has settled and says how many rows that were.</summary>
    public async Task<int> Seal(CancellationToken ct)
    {
        await using var connection = await database.Source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var last = await Last(connection, ct);
        var (rows, lastId, hash) = await Hash(connection, last.Entry, long.MaxValue, clock.GetUtcNow() - Settled, last.Hash, ct);
        if (rows == 0) return 0;

        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Command(
            $"insert into {_schema}.audit_seals (last_entry, entries, hash, mark, sealed_at) values ($1, $2, $3, $4, $5)",
            new NpgsqlParameter<long> { TypedValue = lastId }, Number(rows), Bytes(hash), Bytes(Mark(hash)), Instant(clock.GetUtcNow())));
        await batch.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
        return rows;
    }

    /// <summary>Computes every link again; the id of the first seal that does not fit, or null where all do.</summary>
    public async Task<long?> FindBreak(CancellationToken ct)
    {
        await using var connection = await database.Source.OpenConnectionAsync(ct);
        var (entry, previous) = (0L, Array.Empty<byte>());
        foreach (var seal in await Seals(connection, ct))
        {
            var (rows, _, hash) = await Hash(connection, entry, seal.LastEntry, DateTimeOffset.MaxValue, previous, ct);
            if (rows != seal.Entries || !hash.AsSpan().SequenceEqual(seal.Hash) || !Mark(hash).AsSpan().SequenceEqual(seal.Mark)) return seal.Id;
            (entry, previous) = (seal.LastEntry, seal.Hash);
        }

        return null;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await Seal(stoppingToken) == AtOnce)
                {
                    // More has settled.
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                var kind = failure.GetType().Name;
                Failed(log, _schema, kind);
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private byte[] Mark(byte[] hash) => key.Of($"audit-seal {_schema}", Convert.ToHexString(hash));

    private async Task<(long Entry, byte[] Hash)> Last(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Command("select pg_advisory_xact_lock(hashtext($1))", Text($"{_schema}.audit_seals")));
        batch.BatchCommands.Add(Command($"select last_entry, hash from {_schema}.audit_seals order by id desc limit 1"));
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        return await reader.ReadAsync(ct) ? (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)) : (0, []);
    }

    private async Task<List<SealRow>> Seals(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Command($"select id, last_entry, entries, hash, mark from {_schema}.audit_seals order by id"));
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var seals = new List<SealRow>();
        while (await reader.ReadAsync(ct))
            seals.Add(new SealRow(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt32(2), reader.GetFieldValue<byte[]>(3), reader.GetFieldValue<byte[]>(4)));
        return seals;
    }

    private async Task<(int Rows, long LastId, byte[] Hash)> Hash(
        NpgsqlConnection connection, long after, long upTo, DateTimeOffset before, byte[] previous, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Command(
            $"""
            select id, concat_ws('|', id, extract(epoch from at), client_id, role, person_id, operation, access, purpose, array_to_string(fields, ','))
            from {_schema}.audit_entries where id > $1 and id <= $2 and at < $3 order by id limit {AtOnce}
            """,
            new NpgsqlParameter<long> { TypedValue = after }, new NpgsqlParameter<long> { TypedValue = upTo }, Instant(before)));
        await using var reader = await batch.ExecuteReaderAsync(ct);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        var (rows, lastId) = (0, after);
        while (await reader.ReadAsync(ct))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(reader.GetString(1) + "\n"));
            (rows, lastId) = (rows + 1, reader.GetInt64(0));
        }

        return (rows, lastId, hash.GetHashAndReset());
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The audit of {Module} could not be sealed ({Failure}); trying again")]
    private static partial void Failed(ILogger log, string module, string failure);

    private sealed record SealRow(long Id, long LastEntry, int Entries, byte[] Hash, byte[] Mark);
}
