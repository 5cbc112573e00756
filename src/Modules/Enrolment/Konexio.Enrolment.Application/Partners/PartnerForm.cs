using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Codes;
using Konexio.Enrolment.Domain.Geography;
using Konexio.Enrolment.Domain.Partners;

namespace Konexio.Enrolment.Application.Partners;

/// <summary>What a partner says of itself, when it registers and when that changes.</summary>
public abstract record PartnerForm
{
    /// <summary>The organisation's name.</summary>
    /// <example>CADA des Lilas</example>
    public string Name { get; init; } = "";

    /// <summary>The kind of structure, in the codes of data·inclusion.</summary>
    /// <example>CADA</example>
    public string Kind { get; init; } = "";

    /// <summary>The number of the French establishment: 14 digits.</summary>
    /// <example>35600000000048</example>
    public string? Siret { get; init; }

    public PostalAddress? Address { get; init; }

    /// <summary>Whom to speak to, in their work.</summary>
    public IReadOnlyList<WorkContact> Contacts { get; init; } = [];

    public sealed override string ToString() => GetType().Name;

    internal PartnerDetails ToDetails() => new()
    {
        Name = Name,
        Kind = Kind,
        Siret = Siret is null ? null : Domain.Partners.Siret.Of(Siret).Value,
        Address = new PartnerAddress
        {
            StreetLines = Address!.StreetLines,
            Postcode = Address.Postcode,
            CommuneName = Address.CommuneName,
            CommuneCode = CommuneCode.Of(Address.CommuneCode).Value,
        },
        Contacts = [.. Contacts.Select(contact => new PartnerContact(contact.Name, contact.Role, contact.Email, contact.Phone))],
    };
}

/// <summary>An address in France.</summary>
public sealed record PostalAddress
{
    /// <example>["1 rue des Lilas"]</example>
    public IReadOnlyList<string> StreetLines { get; init; } = [];

    /// <example>93260</example>
    public string Postcode { get; init; } = "";

    /// <example>Les Lilas</example>
    public string CommuneName { get; init; } = "";

    /// <summary>INSEE's code of the commune; it is not the postcode.</summary>
    /// <example>93045</example>
    public string CommuneCode { get; init; } = "";
}

/// <summary>Whom to speak to at a partner, in their work.</summary>
public sealed record WorkContact
{
    /// <example>Camille Roux</example>
    public string Name { get; init; } = "";

    /// <example>Chargée d'insertion</example>
    public string? Role { get; init; }

    /// <example>c.roux@cada.example</example>
    public string? Email { get; init; }

    /// <example>+33145678901</example>
    public string? Phone { get; init; }

    public override string ToString() => nameof(WorkContact);
}

internal static class PartnerFormRules
{
    internal const int LongestReason = 1_000;
    private const int MostStreetLines = 5;
    private const int MostContacts = 20;

    internal static void CheckForm<T>(this AbstractValidator<T> validator, ICommunes communes) where T : PartnerForm
    {
        validator.RuleFor(form => form.Name).NotEmpty().WithErrorCode(PartnerErrors.NameRequired.Code).PlainText(200);
        validator.RuleFor(form => form.Kind).NotEmpty().MaximumLength(20)
            .Must(kind => kind.Length == 0 || PartnerKinds.All.Contains(kind)).WithErrorCode(PartnerErrors.UnknownKind.Code);
        validator.RuleFor(form => form.Siret).MaximumLength(20)
            .Must(siret => siret is null || Siret.Of(siret).Succeeded).WithErrorCode(PartnerErrors.InvalidSiret.Code);
        validator.RuleFor(form => form.Address).NotNull();
        validator.RuleFor(form => form.Address!).SetValidator(new PostalAddressValidator(communes)).When(form => form.Address is not null);
        validator.RuleFor(form => form.Contacts).AtMost(MostContacts);
        validator.RuleForEach(form => form.Contacts).NotNull().SetValidator(new WorkContactValidator());
    }

    private sealed class PostalAddressValidator : AbstractValidator<PostalAddress>
    {
        public PostalAddressValidator(ICommunes communes)
        {
            RuleFor(address => address.StreetLines).AtMost(MostStreetLines);
            RuleForEach(address => address.StreetLines).NotNull().PlainText(100);
            RuleFor(address => address.Postcode).NotEmpty().Matches("^[0-9]{5}\\z");
            RuleFor(address => address.CommuneName).NotEmpty().PlainText(100);
            RuleFor(address => address.CommuneCode).NotEmpty()
                .Must(code => code.Length == 0 || CommuneCode.Of(code).Succeeded).WithErrorCode(CommuneCode.Malformed.Code)
                .Must(code => communes.Knows(code) || !CommuneCode.Of(code).Succeeded).WithErrorCode(CommuneCode.Unknown.Code);
        }
    }

    private sealed class WorkContactValidator : AbstractValidator<WorkContact>
    {
        public WorkContactValidator()
        {
            RuleFor(contact => contact.Name).NotEmpty().PlainText(150);
            RuleFor(contact => contact.Role).PlainText(100);
            RuleFor(contact => contact.Email).PlainText(254).EmailAddress();
            RuleFor(contact => contact.Phone).PlainText(30).Matches("^\\+?[0-9 ().-]{3,30}\\z");
        }
    }
}
