using System.Globalization;
using System.Text.RegularExpressions;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.People;

/// <summary>A language as BCP 47 writes it, in its recommended case: <c>fr</c>, <c>fa-AF</c>, <c>uz-Arab</c>.</summary>
public sealed partial record LanguageTag
{
    private LanguageTag(string value) => Value = value;

    public string Value { get; }

    public static Error Malformed => Error.Invalid("language.malformed-tag");

    public static Result<LanguageTag> Of(string tag) =>
        Shape().IsMatch(tag) ? new LanguageTag(string.Join('-', tag.Split('-').Select(InItsCase))) : Malformed;

    public override string ToString() => Value;

    // RFC 5646, 2.1.1: language lower, script title, region upper; a variant (5 or more) stays lower.
    private static string InItsCase(string part, int index) => (index, part.Length) switch
    {
        ( > 0, 2) => part.ToUpperInvariant(),
        ( > 0, 4) when char.IsLetter(part[0]) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(part.ToLowerInvariant()),
        _ => part.ToLowerInvariant(),
    };

    [GeneratedRegex("^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3})){0,2}\\z",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Shape();
}
