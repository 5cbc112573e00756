using Konexio.Enrolment.Domain.People;

namespace Konexio.Enrolment.Infrastructure.People;

/// <summary>A person's details as matching sees them: blind for finding, normalised for comparing.</summary>
internal static class MatchFingerprints
{
    internal static MatchFacts Facts(PersonDetails details) => new(details.Name.GivenName, details.Name.FamilyName)
    {
        NameInOwnScript = details.Name.NativeName,
        BirthYear = details.Birth?.Year,
        Phone = details.Phone,
        Email = details.Email,
        PartnerId = details.PartnerPersonId?.PartnerId.Value,
        PartnerPersonId = details.PartnerPersonId?.Value,
    };

    /// <summary>The best match of any way to write the one name with any way to write the other.</summary>
    internal static DuplicateMatch? Compare(PersonDetails one, PersonDetails other)
    {
        var theirs = Of(other);
        return Of(one).SelectMany(mine => theirs.Select(their => DuplicateRules.Compare(mine, their, NameSimilarity.Between)))
            .Where(match => match is not null)
            .MaxBy(match => (match!.Certainty, match.Score));
    }

    private static PersonFingerprint[] Of(PersonDetails details)
    {
        var name = details.Name;
        var native = NameForms.Normalise(name.NativeName);
        string[] given = [NameForms.Normalise(name.GivenName ?? name.FamilyName), native.Split(' ')[0]];
        string[] whole = [NameForms.Normalise($"{name.GivenName} {name.FamilyName}"), native];
        return [.. whole.Where(form => form.Length > 0).Select(form => new PersonFingerprint
        {
            PartnerId = details.PartnerPersonId?.PartnerId,
            PartnerPersonId = details.PartnerPersonId?.Value.Trim(),
            Email = EmailForms.Normalise(details.Email),
            Phone = PhoneForms.Normalise(details.Phone),
            GivenNames = [.. given.Where(part => part.Length > 0).Distinct()],
            FullName = form,
            Birth = details.Birth,
        })];
    }
}
