using System.Text.RegularExpressions;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Codes;

/// <summary>INSEE's code of a commune; it is not the postcode (https://www.insee.fr/fr/information/2560452).</summary>
public sealed partial record CommuneCode
{
    private CommuneCode(string value) => Value = value;

    public string Value { get; }

    public static Error Malformed => Error.Invalid("commune.malformed-code");

    public static Error Unknown => Error.Invalid("commune.unknown");

    public static Result<CommuneCode> Of(string code) => Shape().IsMatch(code) ? new CommuneCode(code) : Malformed;

    public override string ToString() => Value;

    [GeneratedRegex("^(?:[0-9]{2}|2[AB])[0-9]{3}\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Shape();
}
