using System.Data;
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
    private const long Beginning = long.MinValue;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    // Ids are given before the commit, so a lower id may appear later: no transaction lives this long.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    private readonly string _schema = database.Schema;
    private readonly AuditChain _chain = new(database.Schema, key);
    private volatile AuditSeal? _known;

    /// <summary>Seals what has settled and says how many rows that were.</summary>
    public async Task<int> Seal(CancellationToken ct)
    {
        await using var connection = await database.Source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await connection.Send(ct, Command("select pg_advisory_xact_lock(hashtext($1))", Text($"{_schema}.audit_seals")));
        // To go on from a cut end would put a good mark on whatever took its place.
        if (await FindCut(connection, ct) is { } cut)
        {
            EndIsCut(log, _schema, cut.Seal);
            return 0;
        }

        var last = await _chain.Last(connection, ct);
        _known = last;
        if (await Next(connection, last, ct) is not { } seal) return 0;

        var written = await _chain.Add(connection, seal, ct);
        await transaction.CommitAsync(ct);
        _known = written;
        var mark = Convert.ToHexStringLower(written.Mark);
        SealedUpTo(log, _schema, written.LastEntry, mark);
        return seal.Entries;
    }

    /// <summary>Computes every link again, up to the first that does not fit.</summary>
    /// <param name="mark">A mark that must be among those found, such as one that was noted outside the database.</param>
    public async Task<AuditState> Verify(byte[]? mark, CancellationToken ct)
    {
        await using var connection = await database.Source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await using var rows = _chain.Rows(connection, Beginning, ct).GetAsyncEnumerator(ct);
        var more = await rows.MoveNextAsync();
        var (seals, entries, last, hasMark) = (0L, 0L, default(AuditSeal), false);
        await foreach (var seal in _chain.Seals(connection, ct))
        {
            using var hash = AuditChain.After(last);
            var found = 0;
            for (; more && rows.Current.Id <= seal.LastEntry; more = await rows.MoveNextAsync(), found++) hash.AppendData(rows.Current.Utf8);

            AuditFault? fault = found != seal.Entries || !hash.GetHashAndReset().AsSpan().SequenceEqual(seal.Hash) ? AuditFault.Rows
                : !_chain.Mark(seal).AsSpan().SequenceEqual(seal.Mark) ? AuditFault.Mark : null;
            if (fault is { } what) return await State(new AuditBreak(what, seal.Id, last?.LastEntry ?? 0, seal.LastEntry, seal.SealedAt));

            (seals, entries, last) = (seals + 1, entries + found, seal);
            hasMark |= mark is not null && seal.Mark.AsSpan().SequenceEqual(mark);
        }

        return await State(await FindCut(connection, ct));

        async Task<AuditState> State(AuditBreak? broken) =>
            new(seals, entries, await _chain.CountAfter(connection, last?.LastEntry ?? Beginning, ct), last, broken, hasMark);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Repeatedly.Do(SealAll, Pause, clock, failure => Failed(log, _schema, failure), stoppingToken);

    private async Task SealAll(CancellationToken ct)
    {
        while (await Seal(ct) == AtOnce)
        {
            // More has settled.
        }
    }

    // Nothing is sealed past the first row that has not settled: one with a higher id may have an earlier time.
    private async Task<AuditSeal?> Next(NpgsqlConnection connection, AuditSeal? last, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        using var hash = AuditChain.After(last);
        var (entries, lastEntry) = (0, 0L);
        await foreach (var row in _chain.Rows(connection, last?.LastEntry ?? Beginning, ct))
        {
            if (row.At >= now - Settled) break;
            hash.AppendData(row.Utf8);
            (entries, lastEntry) = (entries + 1, row.Id);
            if (entries == AtOnce) break;
        }

        return entries == 0 ? null : new AuditSeal { LastEntry = lastEntry, Entries = entries, Hash = hash.GetHashAndReset(), Mark = [], SealedAt = now };
    }

    // Who takes away the last seals with their rows leaves a chain that fits; but this host remembers the last one that it saw.
    private async Task<AuditBreak?> FindCut(NpgsqlConnection connection, CancellationToken ct)
    {
        if (_known is not { } known) return null;

        var found = await _chain.Find(connection, known.Id, ct);
        if (found is not null && found.Mark.AsSpan().SequenceEqual(known.Mark)) return null;

        var last = await _chain.Last(connection, ct);
        return new AuditBreak(AuditFault.Cut, known.Id, last?.LastEntry ?? 0, known.LastEntry, known.SealedAt);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The audit of {Module} is sealed up to entry {Entry} with the mark {Mark}")]
    private static partial void SealedUpTo(ILogger log, string module, long entry, string mark);

    [LoggerMessage(Level = LogLevel.Error, Message = "The end of the audit of {Module} was cut off: seal {Seal}, which this host knew, is gone. Nothing more is sealed")]
    private static partial void EndIsCut(ILogger log, string module, long seal);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The audit of {Module} could not be sealed ({Failure}); trying again")]
    private static partial void Failed(ILogger log, string module, string failure);
}
