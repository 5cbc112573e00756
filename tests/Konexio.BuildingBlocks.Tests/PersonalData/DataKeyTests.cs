using System.Security.Cryptography;
using System.Text;
using FsCheck.Xunit;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.SharedKernel;

namespace Konexio.BuildingBlocks.Tests.PersonalData;

public sealed class DataKeyTests
{
    private static readonly byte[] Raw = RandomNumberGenerator.GetBytes(32);
    private static readonly PersonId Person = KeyFile.SomePerson();
    private static readonly DataKey Key = new(Person, Raw);

    [Property]
    public void What_was_sealed_opens_to_the_same_text(string? text, string? column)
    {
        var value = text is null ? null : WellFormed(text);

        Key.Open(Key.Seal(value, column ?? ""), column ?? "").ShouldBe(value);
    }

    [Property]
    public void A_runes_text_of_any_script_comes_back_whole(int[] scalars)
    {
        var value = string.Concat(scalars.Where(Rune.IsValid).Select(scalar => new Rune(scalar).ToString())) + "محمد 𐓏 ፀጋዬ";

        Key.Open(Key.Seal(value, "given_name"), "given_name").ShouldBe(value);
    }

    [Property]
    public void One_changed_byte_is_refused(string? text, uint place, byte change)
    {
        var tampered = Key.Seal(WellFormed(text ?? ""), "phone")!;
        tampered[place % tampered.Length] ^= change is 0 ? (byte)1 : change;

        Should.Throw<CryptographicException>(() => Key.Open(tampered, "phone"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(28)]
    public void What_is_too_short_to_be_sealed_is_refused(int length) =>
        Should.Throw<CryptographicException>(() => Key.Open(new byte[length], "phone"));

    [Fact]
    public void A_value_moved_to_another_column_is_refused_without_telling_it()
    {
        var refusal = Should.Throw<CryptographicException>(() => Key.Open(Key.Seal("Amina", "given_name"), "family_name"));

        refusal.ToString().ShouldNotContain("Amina");
        refusal.Message.ShouldNotContain("given_name");
    }

    [Fact]
    public void A_value_moved_to_another_person_is_refused_even_under_the_same_key() =>
        Should.Throw<CryptographicException>(() => new DataKey(KeyFile.SomePerson(), Raw).Open(Key.Seal("Amina", "given_name"), "given_name"));

    [Fact]
    public void The_same_value_never_looks_the_same_twice() =>
        Key.Seal("Amina", "given_name").ShouldNotBe(Key.Seal("Amina", "given_name"));

    [Fact]
    public void Half_a_surrogate_pair_is_refused_rather_than_lost() =>
        Should.Throw<ArgumentException>(() => Key.Seal("lone" + (char)0xD800, "given_name"));

    [Fact]
    public void Text_longer_than_the_stack_may_hold_comes_back_whole()
    {
        var value = string.Concat(Enumerable.Repeat("سلام ", 20_000));

        Key.Open(Key.Seal(value, "notes"), "notes").ShouldBe(value);
    }

    [Fact]
    public void Many_readers_and_writers_share_one_key()
    {
        var outcomes = new string?[20_000];
        Parallel.For(0, outcomes.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 },
            i => outcomes[i] = Key.Open(Key.Seal($"value {i}", "notes"), "notes"));

        outcomes.ShouldBe(Enumerable.Range(0, outcomes.Length).Select(i => $"value {i}"));
    }

    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
