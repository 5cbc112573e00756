using System.Security.Cryptography;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.BuildingBlocks.Tests.Persistence;
using Konexio.SharedKernel;
using Konexio.Testing;
using Npgsql;

namespace Konexio.BuildingBlocks.Tests.PersonalData;

public sealed class PersonKeyRewrapperTests : IAsyncLifetime
{
    private const string Value = "Amina";
    private readonly KeyFile _file = new();
    private TrialModule _module = null!;
    private FileKeyEncryptionKeys _keys = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _module = await TrialModule.Make();
        _keys = FileKeyEncryptionKeys.Open(_file.Path, create: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _module.DisposeAsync();
        _file.Dispose();
    }

    [Fact]
    public async Task Every_key_comes_under_the_current_one_and_opens_what_was_sealed_before()
    {
        var people = await Keep(1_203);
        _keys.AddKey();
        var young = await Keep(2);

        (await Rewrapper().RewrapAll(Ct)).ShouldBe(people.Count);

        (await _module.Owner.Value<long>("select count(*) from trial.person_keys where kek_version <> 2")).ShouldBe(0);
        using var vault = new PersonalDataVault(_keys);
        foreach (var (person, sealedValue) in people.Concat(young))
            vault.Open(person, await Wrapped(person)).Open(sealedValue, "name").ShouldBe(Value);
    }

    [Fact]
    public async Task A_second_run_finds_nothing_to_do()
    {
        await Keep(3);
        _keys.AddKey();

        (await Rewrapper().RewrapAll(Ct)).ShouldBe(3);
        (await Rewrapper().RewrapAll(Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task Two_runs_at_once_wrap_each_key_once()
    {
        await Keep(2_500);
        _keys.AddKey();

        var counts = await Task.WhenAll(Rewrapper().RewrapAll(Ct), Rewrapper().RewrapAll(Ct));

        counts.Sum().ShouldBe(2_500);
    }

    [Fact]
    public async Task A_key_that_someone_holds_is_waited_for()
    {
        var people = await Keep(3);
        _keys.AddKey();
        await using var holder = new NpgsqlConnection(_module.Owner.ConnectionString);
        await holder.OpenAsync(Ct);
        await using var transaction = await holder.BeginTransactionAsync(Ct);
        await using (var hold = new NpgsqlCommand("select 1 from trial.person_keys where person_id = $1 for update", holder, transaction) { Parameters = { new() { Value = people[0].Person.Value } } })
            await hold.ExecuteScalarAsync(Ct);

        var running = Rewrapper().RewrapAll(Ct);
        await Condition.Becomes(async () => await _module.Owner.Value<long>("select count(*) from trial.person_keys where kek_version = 2") == 2, TimeSpan.FromSeconds(20));
        running.IsCompleted.ShouldBeFalse();
        await transaction.CommitAsync(Ct);

        (await running).ShouldBe(3);
    }

    [Fact]
    public async Task A_key_that_cannot_be_opened_stops_the_run_and_changes_nothing_of_its_batch()
    {
        var people = await Keep(3);
        await _module.Owner.Query("update trial.person_keys set wrapped_key = '\\x0102' where person_id = $1", people[1].Person.Value);
        _keys.AddKey();

        await Should.ThrowAsync<CryptographicException>(() => Rewrapper().RewrapAll(Ct));

        (await _module.Owner.Value<long>("select count(*) from trial.person_keys where kek_version = 1")).ShouldBe(3);
    }

    [Fact]
    public void A_schema_that_is_no_plain_name_is_refused() =>
        Should.Throw<ArgumentException>(() => new PersonKeyRewrapper(_module.Database.Source, _keys, "trial; drop table x"));

    private PersonKeyRewrapper Rewrapper() => new(_module.Database.Source, _keys, _module.Name);

    private async Task<List<(PersonId Person, byte[] Sealed)>> Keep(int count)
    {
        using var vault = new PersonalDataVault(_keys);
        var people = new List<(PersonId, byte[])>();
        var (ids, versions, wrappedKeys) = (new List<Guid>(), new List<int>(), new List<byte[]>());
        for (var i = 0; i < count; i++)
        {
            var person = new PersonId(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));
            var (key, wrapped) = vault.NewKey(person);
            people.Add((person, key.Seal(Value, "name")!));
            ids.Add(person.Value);
            versions.Add(wrapped.Version);
            wrappedKeys.Add(wrapped.Bytes);
        }

        await _module.Owner.Query("insert into trial.person_keys (person_id, kek_version, wrapped_key) select * from unnest($1, $2, $3)", ids, versions, wrappedKeys);
        return people;
    }

    private async Task<WrappedKey> Wrapped(PersonId person)
    {
        var row = (await _module.Owner.Query("select kek_version, wrapped_key from trial.person_keys where person_id = $1", person.Value)).Single();
        return new WrappedKey((int)row[0]!, (byte[])row[1]!);
    }
}
