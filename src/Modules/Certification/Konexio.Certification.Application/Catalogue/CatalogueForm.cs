using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Catalogue;

namespace Konexio.Certification.Application.Catalogue;

/// <summary>All rules of the certification, whole.</summary>
public abstract record CatalogueForm
{
    public IReadOnlyList<CatalogueModuleContent> Modules { get; init; } = [];

    public IReadOnlyList<CatalogueAwardContent> Awards { get; init; } = [];

    public CatalogueSettingsContent? Settings { get; init; }

    public sealed override string ToString() => GetType().Name;

    internal CatalogueContent ToContent() =>
        new([.. Modules.Select(module => module.ToModule())], [.. Awards.Select(award => award.ToAward())], Settings!.ToSettings());
}

internal static class CatalogueFormRules
{
    internal const int MostModules = 100;
    private const int MostAwards = 100;

    internal static void CheckForm<T>(this AbstractValidator<T> validator) where T : CatalogueForm
    {
        validator.RuleFor(form => form.Modules).NotEmpty().AtMost(MostModules);
        validator.RuleForEach(form => form.Modules).NotNull().SetValidator(new CatalogueModuleContentValidator());
        validator.RuleFor(form => form.Awards).AtMost(MostAwards);
        validator.RuleForEach(form => form.Awards).NotNull().SetValidator(new CatalogueAwardContentValidator());
        validator.RuleFor(form => form.Settings).NotNull().SetValidator(new CatalogueSettingsContentValidator()!);
    }
}
