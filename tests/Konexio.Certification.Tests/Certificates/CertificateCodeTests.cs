using FsCheck.Xunit;
using Konexio.Certification.Domain.Certificates;

namespace Konexio.Certification.Tests.Certificates;

public sealed class CertificateCodeTests
{
    private static readonly string Symbols = CertificateCode.Symbols;

    // The sum is linear, so whether an error shows depends on the two values that change and on their places alone: a code for each
    // pair of symbols at each pair of places goes through all cases that there are.
    [Fact]
    public void Every_single_wrong_symbol_and_every_swapped_pair_is_noticed_at_every_place()
    {
        for (var place = 0; place < 8; place++)
            for (var other = place + 1; other < 8; other++)
                foreach (var first in Symbols)
                    foreach (var second in Symbols)
                    {
                        var code = WithSymbols(place, first, other, second);
                        foreach (var wrong in Symbols.Where(symbol => symbol != first)) ShouldBeNoticed(Replaced(code, place, wrong));
                        if (first != second) ShouldBeNoticed(Replaced(Replaced(code, place, second), other, first));
                    }
    }

    [Fact]
    public void Every_doubled_pair_of_neighbours_that_is_mistyped_as_another_is_noticed()
    {
        for (var place = 0; place < 7; place++)
            foreach (var symbol in Symbols)
            {
                var code = WithSymbols(place, symbol, place + 1, symbol);
                foreach (var wrong in Symbols.Where(other => other != symbol)) ShouldBeNoticed(Replaced(Replaced(code, place, wrong), place + 1, wrong));
            }
    }

    [Fact]
    public void One_in_29_of_what_looks_like_a_code_is_one()
    {
        var sums = new long[29];
        sums[0] = 1;
        foreach (var weight in new[] { 1, 2, 4, 8, 16, 3, 6, 12 })
        {
            var next = new long[29];
            for (var sum = 0; sum < 29; sum++)
                for (var value = 1; value <= 24; value++) next[(sum + (weight * value)) % 29] += sums[sum];
            sums = next;
        }

        sums[0].ShouldBe(3_795_700_495);
        (Math.Pow(24, 8) / sums[0]).ShouldBe(29, tolerance: 0.000001);
    }

    [Property(MaxTest = 2000)]
    public void A_new_code_is_read_back_in_small_letters_and_with_space_around()
    {
        var code = CertificateCode.Create();

        code.Value.ShouldMatch("^K-[2346789BCDFGHJKMPQRTVWXY]{8}$");
        CertificateCode.Of(code.Value).Value.ShouldBe(code);
        CertificateCode.Of($"  {code.Value.ToLowerInvariant()}\t").Value.ShouldBe(code);
    }

    [Fact]
    public void New_codes_use_every_symbol_at_every_place_about_as_often()
    {
        var codes = Enumerable.Range(0, 24_000).Select(_ => CertificateCode.Create().Value[2..]).ToList();

        // About 1,000 are expected, with a standard deviation of 31.
        for (var place = 0; place < 8; place++)
            codes.CountBy(code => code[place]).Select(count => count.Value).ShouldAllBe(count => count > 780 && count < 1220);
        codes.Distinct().Count().ShouldBeGreaterThan(23_990);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("K-")]
    [InlineData("K-2222222")]
    [InlineData("K-222222222")]
    [InlineData("L-22222222")]
    [InlineData("K22222222")]
    [InlineData("K-2222222O")]
    [InlineData("K-22222 22")]
    [InlineData("\u212a-22222222")]
    public void What_does_not_look_like_a_code_is_malformed(string? typed) =>
        CertificateCode.Of(typed).Errors.ShouldBe([CertificateErrors.MalformedCode]);

    [Fact]
    public void One_symbol_repeated_is_never_a_code()
    {
        foreach (var symbol in Symbols) ShouldBeNoticed("K-" + new string(symbol, 8));
    }

    private static void ShouldBeNoticed(string typed) => CertificateCode.Of(typed).Errors.ShouldBe([CertificateErrors.MistypedCode], typed);

    private static string Replaced(string code, int place, char symbol) => code[..(place + 2)] + symbol + code[(place + 3)..];

    private static string WithSymbols(int place, char symbol, int other, char otherSymbol)
    {
        var free = Enumerable.Range(0, 8).Where(index => index != place && index != other).Take(2).ToList();
        var start = Replaced(Replaced("K-22222222", place, symbol), other, otherSymbol);
        return Symbols.SelectMany(one => Symbols.Select(two => Replaced(Replaced(start, free[0], one), free[1], two)))
            .First(candidate => CertificateCode.Of(candidate).Succeeded);
    }
}
