namespace Konexio.Impact.Domain.Figures;

/// <summary>Where a rate lies with 95 % confidence, by Wilson's score: it stays within 0 and 1, and holds for few answers too.</summary>
/// <param name="Lower">The least rate that fits the answers, to four places where not told otherwise.</param>
/// <param name="Upper">The greatest.</param>
public sealed record WilsonInterval(decimal Lower, decimal Upper)
{
    private const double Z = 1.959963984540054;

    /// <summary>Null where nobody was counted: there is no rate, and so none that is likely.</summary>
    /// <param name="numerator">Who answered so.</param>
    /// <param name="denominator">Who answered.</param>
    /// <param name="places">Who shows fewer places says so: 0.7925 of 0.79249 would be shown as 0.793.</param>
    public static WilsonInterval? Of(int numerator, int denominator, int places = 4)
    {
        if (numerator < 0 || denominator < numerator) throw new ArgumentOutOfRangeException(nameof(numerator), "A part is not greater than its whole.");
        if (denominator == 0) return null;

        double n = denominator;
        var rate = numerator / n;
        var widened = 1 + (Z * Z / n);
        var centre = (rate + (Z * Z / (2 * n))) / widened;
        var reach = Z * Math.Sqrt((rate * (1 - rate) / n) + (Z * Z / (4 * n * n))) / widened;
        return new WilsonInterval(
            numerator == 0 ? 0 : Rounded(centre - reach, places),
            numerator == denominator ? 1 : Rounded(centre + reach, places));
    }

    private static decimal Rounded(double value, int places) => Math.Round((decimal)Math.Clamp(value, 0, 1), places, MidpointRounding.AwayFromZero);
}
