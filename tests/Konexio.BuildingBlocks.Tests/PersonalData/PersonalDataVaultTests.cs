using System.Security.Cryptography;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;

namespace Konexio.BuildingBlocks.Tests.PersonalData;

public sealed class PersonalDataVaultTests : IDisposable
{
    private readonly KeyFile _file = new();
    private readonly FileKeyEncryptionKeys _keys;
    private readonly PersonalDataVault _vault;

    public PersonalDataVaultTests() => (_keys, _vault) = (_file.Open(), new PersonalDataVault(_file.Open()));

    [Fact]
    public void Another_host_with_the_same_key_file_opens_what_this_one_sealed()
    {
        var person = KeyFile.SomePerson();
        var (key, wrapped) = _vault.NewKey(person);
        using var elsewhere = new PersonalDataVault(_file.Open());

        elsewhere.Open(person, wrapped).Open(key.Seal("Amina", "given_name"), "given_name").ShouldBe("Amina");
    }

    [Fact]
    public void A_wrapped_key_given_to_another_person_is_refused()
    {
        var (_, wrapped) = _vault.NewKey(KeyFile.SomePerson());

        Should.Throw<CryptographicException>(() => _vault.Open(KeyFile.SomePerson(), wrapped));
    }

    [Fact]
    public void A_key_is_unwrapped_once_and_then_kept_in_memory()
    {
        var person = KeyFile.SomePerson();
        var (_, wrapped) = _vault.NewKey(person);

        _vault.Open(person, wrapped).ShouldBeSameAs(_vault.Open(person, wrapped));
    }

    [Fact]
    public void A_forgotten_key_is_neither_in_memory_nor_usable_by_who_still_holds_it()
    {
        var person = KeyFile.SomePerson();
        var (key, wrapped) = _vault.NewKey(person);
        var sealedName = key.Seal("Amina", "given_name");

        _vault.Forget(person);

        Should.Throw<ObjectDisposedException>(() => key.Open(sealedName, "given_name"));
        _vault.Open(person, wrapped).ShouldNotBeSameAs(key);
    }

    [Fact]
    public void A_key_in_memory_is_not_given_to_who_no_longer_has_its_stored_form()
    {
        var person = KeyFile.SomePerson();
        var (_, wrapped) = _vault.NewKey(person);

        Should.Throw<CryptographicException>(() => _vault.Open(person, wrapped with { Bytes = [] }));
        Should.Throw<CryptographicException>(() => _vault.Open(person, wrapped with { Bytes = new byte[wrapped.Bytes.Length] }));
    }

    [Fact]
    public void After_a_rotation_old_values_open_and_new_keys_are_wrapped_under_the_new_version()
    {
        var person = KeyFile.SomePerson();
        var (key, wrapped) = _vault.NewKey(person);
        var sealedName = key.Seal("Amina", "given_name");

        _keys.AddKey().ShouldBe(2);
        var rewrapped = _keys.Wrap(_keys.Unwrap(wrapped, person), person);

        rewrapped.Version.ShouldBe(2);
        _vault.Forget(person);
        _vault.Open(person, wrapped).Open(sealedName, "given_name").ShouldBe("Amina");
        _vault.Open(person, rewrapped).Open(sealedName, "given_name").ShouldBe("Amina");
    }

    [Fact]
    public void Many_callers_open_many_persons_at_once()
    {
        var persons = Enumerable.Range(0, 50).Select(_ => KeyFile.SomePerson()).ToArray();
        var wrapped = persons.ToDictionary(person => person, person => _vault.NewKey(person).Wrapped);
        using var cold = new PersonalDataVault(_keys);
        var wrong = 0;

        Parallel.For(0, 5_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            var person = persons[i % persons.Length];
            var sealedName = _vault.Open(person, wrapped[person]).Seal($"{i}", "given_name");
            if (cold.Open(person, wrapped[person]).Open(sealedName, "given_name") != $"{i}") Interlocked.Increment(ref wrong);
        });

        wrong.ShouldBe(0);
    }

    public void Dispose()
    {
        _vault.Dispose();
        _file.Dispose();
    }
}
