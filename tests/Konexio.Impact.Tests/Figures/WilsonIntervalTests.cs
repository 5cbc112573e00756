using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Konexio.Impact.Domain.Figures;

namespace Konexio.Impact.Tests.Figures;

public sealed class WilsonIntervalTests
{
    // R: prop.test(x, n, correct = FALSE)$conf.int
    [Theory]
    [InlineData(81, 263, "0.2553", "0.3662")]
    [InlineData(15, 148, "0.0624", "0.1605")]
    [InlineData(0, 20, "0", "0.1611")]
    [InlineData(20, 20, "0.8389", "1")]
    [InlineData(1, 29, "0.0061", "0.1718")]
    [InlineData(5, 10, "0.2366", "0.7634")]
    public void Agrees_with_published_figures(int numerator, int denominator, string lower, string upper) =>
        WilsonInterval.Of(numerator, denominator).ShouldBe(new WilsonInterval(
            decimal.Parse(lower, System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(upper, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Is_rounded_once_to_the_places_that_are_shown() => WilsonInterval.Of(13, 21, places: 3)!.Upper.ShouldBe(0.792m);

    [Fact]
    public void Of_nobody_there_is_none() => WilsonInterval.Of(0, 0).ShouldBeNull();

    [Theory]
    [InlineData(-1, 4)]
    [InlineData(5, 4)]
    public void A_part_greater_than_its_whole_is_a_bug(int numerator, int denominator) =>
        Should.Throw<ArgumentOutOfRangeException>(() => WilsonInterval.Of(numerator, denominator));

    [Property]
    public Property Holds_the_rate_and_stays_within_0_and_1() => Prop.ForAll(
        Gen.Choose(1, 5_000).SelectMany(n => Gen.Choose(0, n).Select(k => (k, n))).ToArbitrary(), drawn =>
        {
            var interval = WilsonInterval.Of(drawn.k, drawn.n).ShouldNotBeNull();
            var rate = (decimal)drawn.k / drawn.n;
            return interval.Lower >= 0 && interval.Upper <= 1 && interval.Lower <= rate && rate <= interval.Upper && interval.Lower < interval.Upper;
        });
}
