using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Catalogue;

namespace Konexio.Certification.Application.Catalogue;

/// <summary>What holds for all modules.</summary>
public sealed record CatalogueSettingsContent
{
    /// <summary>The test of every module that says nothing else.</summary>
    public CatalogueTestRules? Test { get; init; }

    /// <summary>When a module may be tried again; where absent, whenever and as often as one likes.</summary>
    public CatalogueResitPolicy? Resits { get; init; }

    /// <summary>How many months a skills card is valid, 1 to 1,200.</summary>
    /// <example>36</example>
    public int CardMonths { get; init; }

    /// <summary>The least percentage of a diagnostic that shows a candidate ready, 1 to 100.</summary>
    /// <example>80</example>
    public int DiagnosticMark { get; init; }

    /// <summary>Any one of these stages completes a learner's training; where there are none, no stage is asked for.</summary>
    public IReadOnlyList<CatalogueStage> Stages { get; init; } = [];

    public static CatalogueSettingsContent Of(CatalogueSettings settings) => new()
    {
        Test = CatalogueTestRules.Of(settings.Test),
        Resits = new CatalogueResitPolicy(settings.Resits.DaysBetween, settings.Resits.MaximumAttempts),
        CardMonths = settings.CardMonths,
        DiagnosticMark = settings.DiagnosticMark,
        Stages = [.. settings.Stages.Select(stage => new CatalogueStage { TrackCode = stage.TrackCode, StageCode = stage.StageCode })],
    };

    internal CatalogueSettings ToSettings() => new(
        Test!.ToRules(), new ResitPolicy(Resits?.DaysBetween, Resits?.MaximumAttempts), CardMonths, DiagnosticMark,
        [.. Stages.Select(stage => new RequiredStage(stage.TrackCode, stage.StageCode))]);
}

/// <summary>When a module may be tried again; what is absent is no limit.</summary>
/// <param name="DaysBetween">The least number of days between two exams of one module.</param>
/// <param name="MaximumAttempts">The greatest number of attempts at one module.</param>
public sealed record CatalogueResitPolicy(int? DaysBetween, int? MaximumAttempts);

/// <summary>A stage that Curriculum teaches.</summary>
public sealed record CatalogueStage
{
    /// <example>parcours-digital</example>
    public string TrackCode { get; init; } = "";

    /// <example>vie-professionnelle</example>
    public string StageCode { get; init; } = "";
}

internal sealed class CatalogueSettingsContentValidator : AbstractValidator<CatalogueSettingsContent>
{
    private const int MostStages = 50;

    public CatalogueSettingsContentValidator()
    {
        RuleFor(settings => settings.Test).NotNull();
        RuleFor(settings => settings.Stages).AtMost(MostStages);
        RuleForEach(settings => settings.Stages).NotNull().SetValidator(new CatalogueStageValidator());
    }
}

internal sealed class CatalogueStageValidator : AbstractValidator<CatalogueStage>
{
    public CatalogueStageValidator()
    {
        RuleFor(stage => stage.TrackCode).CatalogueCode();
        RuleFor(stage => stage.StageCode).CatalogueCode();
    }
}
