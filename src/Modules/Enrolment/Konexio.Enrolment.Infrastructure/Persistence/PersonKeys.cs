using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.SharedKernel;
using Npgsql;

namespace Konexio.Enrolment.Infrastructure.Persistence;

/// <summary>The data keys of persons, as this module stores them.</summary>
internal sealed class PersonKeys(ModuleSession<EnrolmentDbContext> session, PersonalDataVault vault)
{
    /// <summary>Makes a person's key and stores it wrapped, in the command's batch.</summary>
    public DataKey Make(PersonId person)
    {
        var (key, wrapped) = vault.NewKey(person);
        session.Write(PlatformSql.Command(
            "insert into enrolment.person_keys (person_id, kek_version, wrapped_key) values ($1, $2, $3)",
            PlatformSql.Uuid(person.Value), PlatformSql.Number(wrapped.Version), PlatformSql.Bytes(wrapped.Bytes)));
        return key;
    }

    /// <summary>The person's key; null once it is destroyed, and their sealed values with it.</summary>
    public async Task<DataKey?> Find(PersonId person, CancellationToken ct)
    {
        var rows = await session.Query(
            PlatformSql.Command("select kek_version, wrapped_key from enrolment.person_keys where person_id = $1", PlatformSql.Uuid(person.Value)),
            row => new WrappedKey(row.GetInt32(0), row.GetFieldValue<byte[]>(1)), ct);
        return rows is [var wrapped] ? vault.Open(person, wrapped) : null;
    }

    /// <summary>The keys of these persons, but of those whose key is destroyed.</summary>
    public async Task<IReadOnlyDictionary<PersonId, DataKey>> FindAll(IReadOnlyCollection<PersonId> persons, CancellationToken ct)
    {
        var rows = await session.Query(
            PlatformSql.Command(
                "select person_id, kek_version, wrapped_key from enrolment.person_keys where person_id = any($1)",
                new NpgsqlParameter<Guid[]> { TypedValue = [.. persons.Select(person => person.Value)] }),
            row => (Person: new PersonId(row.GetGuid(0)), Wrapped: new WrappedKey(row.GetInt32(1), row.GetFieldValue<byte[]>(2))), ct);
        return rows.ToDictionary(row => row.Person, row => vault.Open(row.Person, row.Wrapped));
    }

    /// <summary>The key of a person whose values are not erased.</summary>
    public async Task<DataKey> Of(PersonId person, CancellationToken ct) =>
        await Find(person, ct) ?? throw new InvalidOperationException($"Person {person} has no data key.");
}
