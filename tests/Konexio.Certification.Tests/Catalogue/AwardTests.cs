using FsCheck.Xunit;
using Konexio.Certification.Domain.Catalogue;

namespace Konexio.Certification.Tests.Catalogue;

public sealed class AwardTests
{
    private static readonly Wording Name = new("Nom", "Name");

    [Theory]
    [InlineData("", 3, "a")]
    [InlineData("b,c,d", 1, "a")]
    [InlineData("a", 2, "")]
    [InlineData("a,b", 1, "")]
    [InlineData("a,b,c", 0, "")]
    [InlineData("b,c,d,e", 1, "a")]
    [InlineData("a,x,y", 2, "")]
    public void What_is_missing_is_counted_with_what_is_required(string passed, int missing, string modules)
    {
        var award = new Award("bureau", Name, ["a"], ["b", "c", "d", "e"], Count: 3);

        award.MissingCount(Set(passed)).ShouldBe(missing);
        string.Join(',', award.MissingModules(Set(passed))).ShouldBe(modules);
    }

    [Fact]
    public void A_certificate_names_what_is_required_and_the_best_of_the_rest() =>
        new Award("bureau", Name, ["a"], [], Count: 3).Choose(["z", "y", "a", "x"]).ShouldBe(["a", "z", "y"]);

    [Fact]
    public void A_free_profile_names_all_that_was_passed() =>
        new Award("libre", Name, [], [], Count: 1, OnRequest: true).Choose(["z", "y", "a"]).ShouldBe(["z", "y", "a"]);

    // Against a search over all sets of further passes.
    [Property(MaxTest = 300)]
    public void The_number_missing_is_the_least_that_suffices(byte required, byte optional, byte passed, byte more)
    {
        var (musts, mays) = (Bits(required), Bits((byte)(optional & ~required)));
        var award = new Award("award", Name, musts, mays, Count: musts.Count + (mays.Count == 0 ? more % (7 - musts.Count) : more % (mays.Count + 1)));

        var least = Enumerable.Range(0, 64).Where(add => award.Choose(Bits((byte)(passed | add))) is not null)
            .Min(add => System.Numerics.BitOperations.PopCount((uint)(add & ~passed & 63)));

        award.MissingCount(Bits(passed).ToHashSet()).ShouldBe(least);
    }

    private static List<string> Bits(byte bits) => [.. Enumerable.Range(0, 6).Where(bit => (bits & (1 << bit)) != 0).Select(bit => $"m{bit}")];

    private static HashSet<string> Set(string codes) => [.. codes.Split(',', StringSplitOptions.RemoveEmptyEntries)];
}
