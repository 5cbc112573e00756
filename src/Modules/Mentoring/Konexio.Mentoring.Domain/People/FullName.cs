using System.Text;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.People;

/// <summary>A person's name in any script, in as many words as the person has. It is stored sealed under the person's key.</summary>
public sealed record FullName
{
    private const int Longest = 200;

    private readonly string _text;

    private FullName(string text) => _text = text;

    public static Result<FullName> Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return PeopleErrors.NameRequired;

        var tidy = string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return tidy.Length > Longest || tidy.Any(char.IsControl) ? PeopleErrors.MalformedName : new FullName(tidy);
    }

    /// <summary>A method, since whatever writes objects out writes their properties.</summary>
    public string Reveal() => _text;

    public override string ToString() => nameof(FullName);
}
