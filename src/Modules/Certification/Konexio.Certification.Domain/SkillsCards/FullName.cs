using System.Text;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.SkillsCards;

/// <summary>
/// A person's name as it is printed, in any script, in as many words as the person has. It is stored sealed under the
/// person's key, and shows only to who asks for it.
/// </summary>
public sealed record FullName
{
    private const int Longest = 200;

    private readonly string _text;

    private FullName(string text) => _text = text;

    public static Result<FullName> Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return SkillsCardErrors.NameRequired;

        var tidy = string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return tidy.Length > Longest || tidy.Any(char.IsControl) ? SkillsCardErrors.MalformedName : new FullName(tidy);
    }

    /// <summary>A method, since whatever writes objects out writes their properties.</summary>
    public string Reveal() => _text;

    public override string ToString() => nameof(FullName);
}
