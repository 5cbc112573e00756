using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.BuildingBlocks.Infrastructure.Audit;

/// <summary>What one module's chain is made of: rows, the seals over them, and the mark that only who has the key can make.</summary>
internal sealed class AuditChain(string schema, BlindIndex key)
{
    private const int RowsAtOnce = 10_000;
    private const int SealsAtOnce = 1_000;

    public byte[] Mark(AuditSeal seal) => key.Of($"audit-seal {schema}", string.Create(
        CultureInfo.InvariantCulture, $"{seal.LastEntry}|{seal.Entries}|{seal.SealedAt.UtcTicks / TimeSpan.TicksPerMicrosecond}|{Convert.ToHexString(seal.Hash)}"));

    public static IncrementalHash After(AuditSeal? previous)
    {
        var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous?.Hash ?? []);
        return hash;
    }

    /// <summary>The rows after one, by id. JSON keeps the borders of the columns, so that no text can pass from one into another.</summary>
    public async IAsyncEnumerable<AuditText> Rows(NpgsqlConnection connection, long after, [EnumeratorCancellation] CancellationToken ct)
    {
        List<AuditText> rows;
        do
        {
            rows = await connection.Read(Command(
                $"""
                select id, at, json_build_array(id, extract(epoch from at), client_id, role, person_id, operation, access, purpose, fields)::text
                from {schema}.audit_entries where id > $1 order by id limit {RowsAtOnce}
                """, Number(after)),
                row => new AuditText(row.GetInt64(0), row.GetFieldValue<DateTimeOffset>(1), Encoding.UTF8.GetBytes(row.GetString(2) + "\n")), ct);
            foreach (var row in rows) yield return row;
            if (rows.Count > 0) after = rows[^1].Id;
        }
        while (rows.Count == RowsAtOnce);
    }

    public async IAsyncEnumerable<AuditSeal> Seals(NpgsqlConnection connection, [EnumeratorCancellation] CancellationToken ct)
    {
        List<AuditSeal> seals;
        var after = long.MinValue;
        do
        {
            seals = await connection.Read(Command($"{Select} where id > $1 order by id limit {SealsAtOnce}", Number(after)), ToSeal, ct);
            foreach (var seal in seals) yield return seal;
            if (seals.Count > 0) after = seals[^1].Id;
        }
        while (seals.Count == SealsAtOnce);
    }

    public async Task<AuditSeal?> Last(NpgsqlConnection connection, CancellationToken ct) =>
        (await connection.Read(Command($"{Select} order by id desc limit 1"), ToSeal, ct)).SingleOrDefault();

    public async Task<AuditSeal?> Find(NpgsqlConnection connection, long id, CancellationToken ct) =>
        (await connection.Read(Command($"{Select} where id = $1", Number(id)), ToSeal, ct)).SingleOrDefault();

    public async Task<AuditSeal> Add(NpgsqlConnection connection, AuditSeal seal, CancellationToken ct) => (await connection.Read(
        Command(
            $"""
            insert into {schema}.audit_seals (last_entry, entries, hash, mark, sealed_at) values ($1, $2, $3, $4, $5)
            returning id, last_entry, entries, hash, mark, sealed_at
            """,
            Number(seal.LastEntry), Number(seal.Entries), Bytes(seal.Hash), Bytes(Mark(seal)), Instant(seal.SealedAt)),
        ToSeal, ct)).Single();

    public async Task<long> CountAfter(NpgsqlConnection connection, long entry, CancellationToken ct) =>
        (await connection.Read(Command($"select count(*) from {schema}.audit_entries where id > $1", Number(entry)), row => row.GetInt64(0), ct)).Single();

    private string Select => $"select id, last_entry, entries, hash, mark, sealed_at from {schema}.audit_seals";

    private static AuditSeal ToSeal(NpgsqlDataReader row) => new()
    {
        Id = row.GetInt64(0),
        LastEntry = row.GetInt64(1),
        Entries = row.GetInt32(2),
        Hash = row.GetFieldValue<byte[]>(3),
        Mark = row.GetFieldValue<byte[]>(4),
        SealedAt = row.GetFieldValue<DateTimeOffset>(5),
    };
}

/// <summary>One row as it is hashed.</summary>
internal readonly record struct AuditText(long Id, DateTimeOffset At, byte[] Utf8);

/// <summary>What walking one module's chain from its beginning showed.</summary>
public sealed record AuditState(long Seals, long Entries, long Unsealed, AuditSeal? Last, AuditBreak? Break, bool HasMark);

/// <summary>The first place where the chain is not what the host made.</summary>
/// <param name="Fault">What does not fit.</param>
/// <param name="Seal">The number of the first seal that does not fit.</param>
/// <param name="AfterEntry">The break is among the entries after this one.</param>
/// <param name="UpToEntry">And up to this one.</param>
/// <param name="SealedAt">When those entries were sealed.</param>
public sealed record AuditBreak(AuditFault Fault, long Seal, long AfterEntry, long UpToEntry, DateTimeOffset SealedAt);

/// <summary>What does not fit: the rows or the seal before (altered, deleted or inserted), the mark (chained anew without the key), or the end (cut off).</summary>
public enum AuditFault
{
    Rows,
    Mark,
    Cut,
}
