using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.People;

namespace Konexio.Mentoring.Application.Companies;

/// <summary>What the school and a company have agreed on.</summary>
public abstract record CompanyForm
{
    /// <summary>The company's name.</summary>
    /// <example>Exemple SA</example>
    public string Name { get; init; } = "";

    /// <summary>The number of the French establishment: 14 digits.</summary>
    /// <example>73282932000074</example>
    public string? Siret { get; init; }

    /// <summary>The first day of the agreement.</summary>
    /// <example>2026-01-01</example>
    public DateOnly AgreedFrom { get; init; }

    /// <summary>The last day of the agreement; absent where it runs on.</summary>
    /// <example>2028-12-31</example>
    public DateOnly? AgreedUntil { get; init; }

    /// <summary>How many hours the company's employees are to give in a calendar year, 0 to 100,000.</summary>
    /// <example>120</example>
    public int PledgedHours { get; init; }

    /// <summary>Whom the school speaks to; kept sealed.</summary>
    public CompanyContactContent? Contact { get; init; }

    public sealed override string ToString() => GetType().Name;

    internal CompanyDetails ToDetails() => new()
    {
        Name = Name,
        Siret = Siret is null ? null : Domain.Companies.Siret.Of(Siret).Value,
        Agreement = new CompanyAgreement(AgreedFrom, AgreedUntil),
        PledgedHours = PledgedHours,
        Contact = new CompanyContact(FullName.Of(Contact!.Name).Value, Contact.Email),
    };
}

/// <summary>Whom the school speaks to at a company.</summary>
public sealed record CompanyContactContent
{
    /// <example>Claire Exemple</example>
    public string Name { get; init; } = "";

    /// <example>claire@exemple.example</example>
    public string Email { get; init; } = "";

    public override string ToString() => nameof(CompanyContactContent);
}

internal static class CompanyFormRules
{
    internal static void CheckForm<T>(this AbstractValidator<T> validator) where T : CompanyForm
    {
        validator.RuleFor(form => form.Name).NotEmpty().WithErrorCode(CompanyErrors.NameRequired.Code).PlainText(200);
        validator.RuleFor(form => form.Siret).MaximumLength(20)
            .Must(siret => siret is null || Siret.Of(siret).Succeeded).WithErrorCode(CompanyErrors.InvalidSiret.Code);
        validator.RuleFor(form => form.AgreedFrom).NotEmpty();
        validator.RuleFor(form => form.PledgedHours).InclusiveBetween(0, CompanyDetails.MostHours).WithErrorCode(CompanyErrors.PledgeOutOfRange.Code);
        validator.RuleFor(form => form.Contact).NotNull();
        validator.RuleFor(form => form.Contact!).SetValidator(new ContactValidator()).When(form => form.Contact is not null);
    }

    private sealed class ContactValidator : AbstractValidator<CompanyContactContent>
    {
        public ContactValidator()
        {
            RuleFor(contact => contact.Name).NotEmpty().PlainText(200);
            RuleFor(contact => contact.Email).NotEmpty().PlainText(254).EmailAddress();
        }
    }
}
