using System.Globalization;
using System.Text.RegularExpressions;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.People;

/// <summary>A language that somebody can hold a conversation in, as a BCP 47 tag (RFC 5646) in lower case: <c>fr</c>, <c>fa</c>, <c>pt-br</c>.</summary>
public sealed partial record SpokenLanguage
{
    private SpokenLanguage(string tag) => Tag = tag;

    public string Tag { get; }

    public static Result<SpokenLanguage> Of(string? tag) =>
        tag is not null && Shape().IsMatch(tag) ? new SpokenLanguage(tag.ToLower(CultureInfo.InvariantCulture)) : PeopleErrors.MalformedLanguage;

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Shape();
}
