using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Indicators;

namespace Konexio.Impact.Application.Indicators;

/// <summary>The same words in French and English.</summary>
public sealed record IndicatorWording
{
    /// <summary>In French.</summary>
    /// <example>Achèvement</example>
    public string Fr { get; init; } = "";

    /// <summary>In English.</summary>
    /// <example>Completion</example>
    public string En { get; init; } = "";

    public static IndicatorWording Of(Bilingual text) => new() { Fr = text.French, En = text.English };

    internal Bilingual ToText() => new(Fr.Trim(), En.Trim());
}

/// <summary>Numerator and denominator over facts, or answers to one question of a survey: one of the two.</summary>
public sealed record IndicatorFormulaContent
{
    /// <summary>What counts; absent where a survey is asked.</summary>
    public Measure? Numerator { get; init; }

    /// <summary>What it is a part of; absent where a survey is asked.</summary>
    public Measure? Denominator { get; init; }

    /// <summary>Which answers count, among all to the question; absent where facts are counted.</summary>
    public SurveyCountContent? Survey { get; init; }

    public static IndicatorFormulaContent Of(IndicatorFormula formula) => new()
    {
        Numerator = formula.Numerator,
        Denominator = formula.Denominator,
        Survey = formula.Survey is { } survey
            ? new SurveyCountContent { SurveyCode = survey.SurveyCode, QuestionCode = survey.QuestionCode, Wave = survey.Wave, Counted = survey.Counted }
            : null,
    };

    internal IndicatorFormula ToFormula() =>
        new(Numerator, Denominator, Survey is { } survey ? new SurveyCount(survey.SurveyCode, survey.QuestionCode, survey.Wave, [.. survey.Counted]) : null);
}

/// <summary>The answers that count.</summary>
public sealed record SurveyCountContent
{
    /// <example>impact</example>
    public string SurveyCode { get; init; } = "";

    /// <example>skillsUse</example>
    public string QuestionCode { get; init; } = "";

    /// <summary><c>entry</c>, <c>exit</c>, <c>months3</c>, <c>months6</c> or <c>months12</c>.</summary>
    /// <example>months6</example>
    public string Wave { get; init; } = "";

    /// <summary>The choices that count.</summary>
    /// <example>["daily"]</example>
    public IReadOnlyList<string> Counted { get; init; } = [];
}

internal sealed class IndicatorWordingValidator : AbstractValidator<IndicatorWording>
{
    private const int Longest = 1000;

    public IndicatorWordingValidator()
    {
        RuleFor(text => text.Fr).NotEmpty().PlainText(Longest);
        RuleFor(text => text.En).NotEmpty().PlainText(Longest);
    }
}

internal sealed class IndicatorFormulaContentValidator : AbstractValidator<IndicatorFormulaContent>
{
    public IndicatorFormulaContentValidator()
    {
        RuleFor(formula => formula.Numerator).IsInEnum();
        RuleFor(formula => formula.Denominator).IsInEnum();
        RuleFor(formula => formula.Survey!).SetValidator(new SurveyCountContentValidator());
    }
}

internal sealed class SurveyCountContentValidator : AbstractValidator<SurveyCountContent>
{
    private const int LongestCode = 60;
    private const int MostChoices = 20;

    public SurveyCountContentValidator()
    {
        RuleFor(survey => survey.SurveyCode).NotEmpty().PlainText(LongestCode);
        RuleFor(survey => survey.QuestionCode).NotEmpty().PlainText(LongestCode);
        RuleFor(survey => survey.Wave).NotEmpty().Matches("^(entry|exit|months3|months6|months12)\\z");
        RuleFor(survey => survey.Counted).AtMost(MostChoices);
        RuleForEach(survey => survey.Counted).Length(1, LongestCode).PlainText(LongestCode);
    }
}
