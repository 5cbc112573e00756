using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.BuildingBlocks.Infrastructure.PersonalData;

/// <summary>The data keys of the persons that one request works on; each module has its own of a person.</summary>
public sealed class PersonKeys<TContext>(ModuleSession<TContext> session, ModuleDatabase<TContext> database, PersonalDataVault vault)
    where TContext : ModuleDbContext
{
    private readonly Dictionary<PersonId, DataKey> _opened = [];

    /// <summary>Makes the key of a person who is recorded in this transaction, and stores it wrapped in the command's batch.</summary>
    public DataKey Make(PersonId person)
    {
        var (key, wrapped) = vault.NewKey(person);
        session.Write(Command(
            $"insert into {database.Schema}.person_keys (person_id, kek_version, wrapped_key) values ($1, $2, $3)",
            Uuid(person.Value), Number(wrapped.Version), Bytes(wrapped.Bytes)));
        return _opened[person] = key;
    }

    /// <summary>The person's key; null once it is destroyed, and their sealed values with it.</summary>
    public async Task<DataKey?> Find(PersonId person, CancellationToken ct) => (await FindAll([person], ct)).GetValueOrDefault(person);

    /// <summary>The keys of these persons, but of those whose key is destroyed.</summary>
    public async Task<IReadOnlyDictionary<PersonId, DataKey>> FindAll(IReadOnlyCollection<PersonId> persons, CancellationToken ct)
    {
        var missing = persons.Where(person => !_opened.ContainsKey(person)).Select(person => person.Value).Distinct().ToArray();
        if (missing.Length == 0) return _opened;

        var rows = await session.Query(
            Command($"select person_id, kek_version, wrapped_key from {database.Schema}.person_keys where person_id = any($1)", Uuids(missing)),
            row => (Person: new PersonId(row.GetGuid(0)), Wrapped: new WrappedKey(row.GetInt32(1), row.GetFieldValue<byte[]>(2))), ct);
        foreach (var (person, wrapped) in rows) _opened[person] = vault.Open(person, wrapped);
        return _opened;
    }

    /// <summary>The key of a person whose values are not erased.</summary>
    public async Task<DataKey> Of(PersonId person, CancellationToken ct) =>
        await Find(person, ct) ?? throw new InvalidOperationException($"Person {person} has no data key.");

    /// <summary>The key of a person recorded in this very transaction.</summary>
    public DataKey Made(PersonId person) => _opened[person];
}
