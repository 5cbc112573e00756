using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Catalogue;

namespace Konexio.Certification.Application.Catalogue;

/// <summary>One module of the catalogue.</summary>
public sealed record CatalogueModuleContent
{
    /// <example>tableur</example>
    public string Code { get; init; } = "";

    public CertificationWording? Name { get; init; }

    /// <summary>The version of the syllabus that is tested.</summary>
    /// <example>6.0</example>
    public string SyllabusVersion { get; init; } = "";

    /// <summary>How it is tested; where absent, as the settings say.</summary>
    public CatalogueTestRules? Test { get; init; }

    public static CatalogueModuleContent Of(CertificationModule module) => new()
    {
        Code = module.Code,
        Name = CertificationWording.Of(module.Name),
        SyllabusVersion = module.SyllabusVersion,
        Test = module.Test is { } test ? CatalogueTestRules.Of(test) : null,
    };

    internal CertificationModule ToModule() => new(Code, Name!.ToWording(), SyllabusVersion.Trim(), Test?.ToRules());
}

/// <summary>How a module is tested.</summary>
public sealed record CatalogueTestRules
{
    /// <summary>How many questions are asked, 1 to 500.</summary>
    /// <example>36</example>
    public int Questions { get; init; }

    /// <summary>How long a candidate without extra time has, 1 to 600.</summary>
    /// <example>35</example>
    public int Minutes { get; init; }

    /// <summary>The least percentage that passes, 1 to 100.</summary>
    /// <example>75</example>
    public int PassMark { get; init; }

    public static CatalogueTestRules Of(TestRules rules) => new() { Questions = rules.Questions, Minutes = rules.Minutes, PassMark = rules.PassMark };

    internal TestRules ToRules() => new(Questions, Minutes, PassMark);
}

internal static class CatalogueCodeRules
{
    public static IRuleBuilderOptions<T, string> CatalogueCode<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().MaximumLength(60).Matches("^[a-z0-9]+(-[a-z0-9]+)*\\z").WithErrorCode(CatalogueErrors.MalformedCode.Code);
}

internal sealed class CatalogueModuleContentValidator : AbstractValidator<CatalogueModuleContent>
{
    private const int LongestSyllabus = 30;

    public CatalogueModuleContentValidator()
    {
        RuleFor(module => module.Code).CatalogueCode();
        RuleFor(module => module.Name).NotNull().SetValidator(new CertificationWordingValidator()!);
        RuleFor(module => module.SyllabusVersion).NotEmpty().PlainText(LongestSyllabus);
    }
}
