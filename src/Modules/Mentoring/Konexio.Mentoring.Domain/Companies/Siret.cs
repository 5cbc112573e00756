using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Companies;

/// <summary>The number of a French establishment: 14 digits with a check (https://www.sirene.fr).</summary>
public sealed record Siret
{
    private const string LaPoste = "356000000";

    private Siret(string value) => Value = value;

    public string Value { get; }

    /// <summary>Spaces, with which the number is often written, are dropped.</summary>
    public static Result<Siret> Of(string text)
    {
        var digits = text.Replace(" ", "", StringComparison.Ordinal);
        return digits.Length == 14 && digits.All(char.IsAsciiDigit) && Checks(digits) ? new Siret(digits) : CompanyErrors.InvalidSiret;
    }

    public override string ToString() => Value;

    // La Poste has more establishments than Luhn leaves room for: there the plain sum is a multiple of five.
    private static bool Checks(string digits) =>
        Luhn(digits) % 10 == 0
        || (digits.StartsWith(LaPoste, StringComparison.Ordinal) && digits.Sum(digit => digit - '0') % 5 == 0);

    private static int Luhn(string digits) => digits.Select((digit, index) => index % 2 == 0 ? Doubled(digit - '0') : digit - '0').Sum();

    private static int Doubled(int digit) => digit > 4 ? (digit * 2) - 9 : digit * 2;
}
