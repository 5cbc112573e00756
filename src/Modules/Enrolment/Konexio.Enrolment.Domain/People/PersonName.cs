using System.Text;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.People;

/// <summary>What a person is called: one name is enough, and it may also be kept in its own script.</summary>
public sealed record PersonName
{
    private PersonName(string? givenName, string? familyName, string? nativeName) =>
        (GivenName, FamilyName, NativeName) = (givenName, familyName, nativeName);

    public string? GivenName { get; }

    public string? FamilyName { get; }

    public string? NativeName { get; }

    public static Result<PersonName> Of(string? givenName, string? familyName, string? nativeName = null)
    {
        var name = new PersonName(Tidy(givenName), Tidy(familyName), Tidy(nativeName));
        return name is { GivenName: null, FamilyName: null } ? PersonErrors.NameRequired : name;
    }

    // A record prints its members; a person's must not reach a log.
    public override string ToString() => nameof(PersonName);

    private static string? Tidy(string? part) =>
        string.IsNullOrWhiteSpace(part) ? null : part.Trim().Normalize(NormalizationForm.FormC);
}
