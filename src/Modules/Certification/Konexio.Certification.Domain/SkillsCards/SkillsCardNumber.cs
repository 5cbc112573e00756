using System.Text.RegularExpressions;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.SkillsCards;

/// <summary>The number that is printed on a skills card, by which results name the candidate.</summary>
public sealed partial record SkillsCardNumber
{
    private SkillsCardNumber(string value) => Value = value;

    public string Value { get; }

    public static Result<SkillsCardNumber> Of(string? text)
    {
        var tidy = (text ?? "").Trim().ToUpperInvariant();
        return Form().IsMatch(tidy) ? new SkillsCardNumber(tidy) : SkillsCardErrors.MalformedNumber;
    }

    public override string ToString() => Value;

    [GeneratedRegex("^(?=.{4,30}\\z)[A-Z0-9]+(-[A-Z0-9]+)*\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Form();
}
