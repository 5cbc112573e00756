using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Catalogue;

namespace Konexio.Certification.Application;

/// <summary>The same words in the two languages in which certificates are written.</summary>
public sealed record CertificationWording
{
    /// <summary>In French.</summary>
    /// <example>Tableur</example>
    public string Fr { get; init; } = "";

    /// <summary>In English.</summary>
    /// <example>Spreadsheets</example>
    public string En { get; init; } = "";

    public static CertificationWording Of(Wording wording) => new() { Fr = wording.French, En = wording.English };

    internal Wording ToWording() => new(Fr.Trim(), En.Trim());
}

internal sealed class CertificationWordingValidator : AbstractValidator<CertificationWording>
{
    private const int Longest = 200;

    public CertificationWordingValidator()
    {
        RuleFor(text => text.Fr).NotEmpty().PlainText(Longest);
        RuleFor(text => text.En).NotEmpty().PlainText(Longest);
    }
}
