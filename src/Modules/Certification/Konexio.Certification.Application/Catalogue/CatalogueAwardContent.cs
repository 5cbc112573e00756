using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Catalogue;

namespace Konexio.Certification.Application.Catalogue;

/// <summary>What makes a certificate.</summary>
public sealed record CatalogueAwardContent
{
    /// <example>pcie-start</example>
    public string Code { get; init; } = "";

    /// <summary>What the certificate calls it.</summary>
    public CertificationWording? Name { get; init; }

    /// <summary>Codes of modules that must be passed.</summary>
    /// <example>["tableur"]</example>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>Codes of modules that may fill up the count; where there are none, any module may.</summary>
    /// <example>[]</example>
    public IReadOnlyList<string> Optional { get; init; } = [];

    /// <summary>How many modules in all, the required ones among them.</summary>
    /// <example>4</example>
    public int Count { get; init; }

    /// <summary>Whether it is issued only when the holder asks, with every module passed by then.</summary>
    public bool OnRequest { get; init; }

    public static CatalogueAwardContent Of(Award award) => new()
    {
        Code = award.Code,
        Name = CertificationWording.Of(award.Name),
        Required = award.Required,
        Optional = award.Optional,
        Count = award.Count,
        OnRequest = award.OnRequest,
    };

    internal Award ToAward() => new(Code, Name!.ToWording(), Required, Optional, Count, OnRequest);
}

internal sealed class CatalogueAwardContentValidator : AbstractValidator<CatalogueAwardContent>
{
    public CatalogueAwardContentValidator()
    {
        RuleFor(award => award.Code).CatalogueCode();
        RuleFor(award => award.Name).NotNull().SetValidator(new CertificationWordingValidator()!);
        RuleFor(award => award.Required).AtMost(CatalogueFormRules.MostModules);
        RuleForEach(award => award.Required).CatalogueCode();
        RuleFor(award => award.Optional).AtMost(CatalogueFormRules.MostModules);
        RuleForEach(award => award.Optional).CatalogueCode();
    }
}
