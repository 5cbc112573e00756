using FluentValidation;
using FluentValidation.Results;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Codes;
using Konexio.Enrolment.Domain.Partners;
using Konexio.Enrolment.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.People;

/// <summary>A person as people have names: one name is enough, a birth date may be a year only, every contact is optional.</summary>
/// <param name="GivenName">At least one of given and family name is present.</param>
/// <param name="FamilyName">At least one of given and family name is present.</param>
/// <param name="NativeName">The whole name in the person's own script.</param>
/// <param name="BirthDate"><c>YYYY-MM-DD</c>, or <c>YYYY</c> where only the year is known.</param>
/// <param name="Phone">As people write it; French where it has no country code.</param>
/// <param name="Email">The person's own e-mail address.</param>
/// <param name="PreferredChannel">How the person wants to be reached.</param>
/// <param name="PreferredLanguage">The language to speak to the person in (BCP 47).</param>
/// <param name="AdministrativeStatus">Only where the partner needs to say it; stored encrypted.</param>
/// <param name="Nationality">ISO 3166-1 alpha-2; stored encrypted.</param>
/// <param name="PartnerPersonId">The partner's own identifier of the person, by which later referrals are matched.</param>
public sealed record PersonInput(
    string? GivenName,
    string? FamilyName,
    string? NativeName,
    string? BirthDate,
    string? Phone,
    string? Email,
    PreferredChannel? PreferredChannel,
    string? PreferredLanguage,
    AdministrativeStatus? AdministrativeStatus,
    string? Nationality,
    string? PartnerPersonId)
{
    // A record prints its members; a person's must not reach a log.
    public override string ToString() => nameof(PersonInput);

    /// <summary>The details in the domain's terms; the input has passed its validator.</summary>
    public Result<PersonDetails> ToDetails(string? homeCommune, PartnerId? partner)
    {
        var name = PersonName.Of(GivenName, FamilyName, NativeName);
        if (!name.Succeeded) return name.Errors[0].At("");

        return new PersonDetails
        {
            Name = name.Value,
            Birth = BirthDate is null ? null : Domain.People.BirthDate.Parse(BirthDate).Value,
            Phone = Phone,
            Email = Email,
            PreferredChannel = PreferredChannel,
            PreferredLanguage = PreferredLanguage is null ? null : LanguageTag.Of(PreferredLanguage).Value,
            AdministrativeStatus = AdministrativeStatus ?? Domain.People.AdministrativeStatus.NotStated,
            Nationality = Nationality,
            HomeCommune = homeCommune is null ? null : CommuneCode.Of(homeCommune).Value,
            PartnerPersonId = PartnerPersonId is null || partner is null ? null : new PartnerPersonId(partner.Value, PartnerPersonId),
        };
    }

    /// <summary>Every rule that it breaks. A part that cannot be read is passed over: its form is at fault.</summary>
    internal IReadOnlyList<Error> Faults(DateTimeOffset now) =>
        [.. PersonName.Of(GivenName, FamilyName, NativeName).Errors.Select(error => error.At("")), .. Readable().Faults(now)];

    internal PersonDetails Readable() => (this with
    {
        GivenName = "…",
        BirthDate = BirthDate is { } text && Domain.People.BirthDate.Parse(text).Succeeded ? text : null,
        PreferredLanguage = null,
    }).ToDetails(homeCommune: null, partner: null).Value;
}

internal static class FaultsOfMeaning
{
    /// <summary>Tells, of an input whose form is at fault, what else is, in other places.</summary>
    internal static void AddMeaning(this ValidationResult form, IEnumerable<Error> meaning)
    {
        var told = form.ToErrors().Select(error => error.Pointer).ToHashSet(StringComparer.Ordinal);
        form.Errors.AddRange(meaning.Where(error => !told.Contains(error.Pointer))
            .Select(error => new ValidationFailure(error.Pointer![1..].Replace('/', '.'), "") { ErrorCode = error.Code }));
    }
}

internal sealed class PersonInputValidator : AbstractValidator<PersonInput>
{
    public PersonInputValidator()
    {
        RuleFor(person => person.GivenName).PlainText(100);
        RuleFor(person => person.FamilyName).PlainText(100);
        RuleFor(person => person.NativeName).PlainText(200);
        RuleFor(person => person.BirthDate).MaximumLength(10)
            .Must(text => text is null || BirthDate.Parse(text).Succeeded).WithErrorCode(PersonErrors.MalformedBirthDate.Code);
        RuleFor(person => person.Phone).PlainText(40).Matches(@"^[+0-9][0-9 ().\-/]{3,39}$");
        RuleFor(person => person.Email).PlainText(254).Matches(@"^[^@\s<>,;]{1,64}@[^@\s<>,;]{1,188}\.[^@\s<>,;.]{2,}$");
        RuleFor(person => person.PreferredLanguage).MaximumLength(35)
            .Must(tag => tag is null || LanguageTag.Of(tag).Succeeded).WithErrorCode(LanguageTag.Malformed.Code);
        RuleFor(person => person.Nationality).Length(2);
        RuleFor(person => person.PartnerPersonId).PlainText(100);
    }
}
