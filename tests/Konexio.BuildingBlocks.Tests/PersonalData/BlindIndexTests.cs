using FsCheck.Xunit;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;

namespace Konexio.BuildingBlocks.Tests.PersonalData;

public sealed class BlindIndexTests
{
    private static readonly BlindIndex Index = new([.. Enumerable.Repeat((byte)7, 32)]);

    [Property]
    public bool Equal_values_are_found_under_their_purpose_only(string? value)
    {
        var email = Index.Of("email", value ?? "");
        return email.Length == 16 && email.SequenceEqual(Index.Of("email", value ?? "")) && !email.SequenceEqual(Index.Of("phone", value ?? ""));
    }

    [Fact]
    public void A_purpose_and_value_never_read_as_another_pair() =>
        Index.Of("ab", "c").ShouldNotBe(Index.Of("a", "bc"));

    [Fact]
    public void Another_key_gives_another_index() =>
        new BlindIndex(new byte[32]).Of("email", "a@b.fr").ShouldNotBe(Index.Of("email", "a@b.fr"));

    [Fact]
    public void A_fingerprint_tells_the_same_content_from_another_however_long()
    {
        var fingerprint = new ContentFingerprint(Index);
        var content = new byte[100_000];
        var same = fingerprint.Of(content);

        fingerprint.Of((byte[])content.Clone()).ShouldBe(same);
        content[^1] = 1;
        fingerprint.Of(content).ShouldNotBe(same);
    }
}
