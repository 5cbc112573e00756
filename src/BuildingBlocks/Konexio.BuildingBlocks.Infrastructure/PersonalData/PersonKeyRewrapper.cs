using System.Security.Cryptography;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.BuildingBlocks.Infrastructure.PersonalData;

/// <summary>After a rotation, wraps the data keys of one module's schema again under the current key; sealed values stay as they are.</summary>
public sealed class PersonKeyRewrapper
{
    private const int BatchSize = 1_000;

    private readonly NpgsqlDataSource _database;
    private readonly IKeyEncryptionKeys _keys;
    private readonly string _select;
    private readonly string _update;

    /// <param name="schema">A module's schema, from code only: it becomes part of the statement.</param>
    public PersonKeyRewrapper(NpgsqlDataSource database, IKeyEncryptionKeys keys, string schema)
    {
        if (schema.Length == 0 || !schema.All(letter => char.IsAsciiLetterLower(letter) || letter is '_'))
            throw new ArgumentException("A schema's name has lower-case letters and underscores only.", nameof(schema));

        (_database, _keys) = (database, keys);
        _select = $"select person_id, kek_version, wrapped_key from {schema}.person_keys where kek_version < $1 order by person_id limit {BatchSize} for update";
        _update = $"update {schema}.person_keys as old set kek_version = $1, wrapped_key = new.wrapped_key "
            + "from unnest($2, $3) as new (person_id, wrapped_key) where old.person_id = new.person_id";
    }

    /// <summary>Runs until no key is wrapped under an older version, and says how many were.</summary>
    public async Task<int> RewrapAll(CancellationToken ct)
    {
        var version = _keys.CurrentVersion;
        // First what nobody holds; then wait for the few rows that were in use.
        return await RewrapWhile(_select + " skip locked", version, ct) + await RewrapWhile(_select, version, ct);
    }

    private async Task<int> RewrapWhile(string select, int version, CancellationToken ct)
    {
        var total = 0;
        while (await RewrapBatch(select, version, ct) is > 0 and var count)
            total += count;
        return total;
    }

    private async Task<int> RewrapBatch(string select, int version, CancellationToken ct)
    {
        await using var connection = await _database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);

        await connection.Send(ct, Command("select set_config('konexio.scope', 'all', true)"));
        var keys = await connection.Read(
            Command(select, Number(version)),
            row => (Person: new PersonId(row.GetGuid(0)), Wrapped: new WrappedKey(row.GetInt32(1), row.GetFieldValue<byte[]>(2))), ct);
        if (keys.Count == 0) return 0;

        var wrapped = new NpgsqlParameter<byte[][]> { TypedValue = [.. keys.Select(key => Rewrap(key.Person, key.Wrapped, version))] };
        await connection.Send(ct, Command(_update, Number(version), Uuids(keys.Select(key => key.Person.Value)), wrapped));
        await transaction.CommitAsync(ct);
        return keys.Count;
    }

    private byte[] Rewrap(PersonId person, WrappedKey old, int version)
    {
        var dataKey = _keys.Unwrap(old, person);
        var wrapped = _keys.Wrap(dataKey, person);
        CryptographicOperations.ZeroMemory(dataKey);
        return wrapped.Version == version
            ? wrapped.Bytes
            : throw new InvalidOperationException("The current key changed while data keys were being wrapped again: start again.");
    }
}
