using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Sites;

namespace Konexio.Curriculum.Application.Sites;

/// <summary>What the school says of a place where it teaches.</summary>
public abstract record SiteForm
{
    /// <example>Konexio Paris 18e</example>
    public string Name { get; init; } = "";

    public SiteLocation? Address { get; init; }

    /// <summary>Degrees north (WGS 84); together with the longitude, or neither.</summary>
    /// <example>48.8925</example>
    public double? Latitude { get; init; }

    /// <summary>Degrees east (WGS 84).</summary>
    /// <example>2.3444</example>
    public double? Longitude { get; init; }

    /// <summary>Whether the site keeps Good Friday and 26 December too, as in Alsace and Moselle.</summary>
    public bool AlsaceMoselleHolidays { get; init; }

    public sealed override string ToString() => GetType().Name;

    internal SiteDetails ToDetails() => new()
    {
        Name = Name,
        Address = new SiteAddress
        {
            StreetLines = Address!.StreetLines,
            Postcode = Address.Postcode,
            CommuneName = Address.CommuneName,
            CommuneCode = Address.CommuneCode,
        },
        Coordinates = Latitude is { } latitude && Longitude is { } longitude ? Coordinates.Create(latitude, longitude).Value : null,
        AlsaceMoselleHolidays = AlsaceMoselleHolidays,
    };
}

/// <summary>The address of a site, in France.</summary>
public sealed record SiteLocation
{
    /// <example>["1 rue de l'Exemple"]</example>
    public IReadOnlyList<string> StreetLines { get; init; } = [];

    /// <example>75018</example>
    public string Postcode { get; init; } = "";

    /// <example>Paris</example>
    public string CommuneName { get; init; } = "";

    /// <summary>INSEE's code of the commune; it is not the postcode.</summary>
    /// <example>75118</example>
    public string CommuneCode { get; init; } = "";
}

internal static class SiteFormRules
{
    internal static void CheckForm<T>(this AbstractValidator<T> validator) where T : SiteForm
    {
        validator.RuleFor(form => form.Name).NotEmpty().WithErrorCode(SiteErrors.NameRequired.Code).PlainText(200);
        validator.RuleFor(form => form.Address).NotNull().SetValidator(new SiteLocationValidator()!);
        validator.RuleFor(form => form.Latitude).InclusiveBetween(-90d, 90d).WithErrorCode(SiteErrors.LatitudeOutOfRange.Code);
        validator.RuleFor(form => form.Longitude).InclusiveBetween(-180d, 180d).WithErrorCode(SiteErrors.LongitudeOutOfRange.Code);
        validator.RuleFor(form => form.Latitude).NotNull().WithErrorCode(SiteErrors.CoordinatesIncomplete.Code).When(form => form.Longitude is not null);
        validator.RuleFor(form => form.Longitude).NotNull().WithErrorCode(SiteErrors.CoordinatesIncomplete.Code).When(form => form.Latitude is not null);
    }

    private sealed class SiteLocationValidator : AbstractValidator<SiteLocation>
    {
        private const int MostLines = 5;

        public SiteLocationValidator()
        {
            RuleFor(address => address.StreetLines).AtMost(MostLines);
            RuleForEach(address => address.StreetLines).NotEmpty().PlainText(100);
            RuleFor(address => address.Postcode).NotEmpty().Matches("^[0-9]{5}\\z").WithErrorCode(SiteErrors.MalformedPostcode.Code);
            RuleFor(address => address.CommuneName).NotEmpty().PlainText(100);
            RuleFor(address => address.CommuneCode).NotEmpty().Matches("^([0-9]{2}|2[AB])[0-9]{3}\\z").WithErrorCode(SiteErrors.MalformedCommuneCode.Code);
        }
    }
}
