using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Surveys;

namespace Konexio.Impact.Application.Surveys;

/// <summary>One question; none takes free text.</summary>
public sealed record SurveyQuestionContent
{
    /// <summary>Its name, in camelCase, 40 characters at the most; keep it in every version that asks the same.</summary>
    /// <example>situation</example>
    public string Code { get; init; } = "";

    /// <summary>How it is answered: by one of its choices, from 1 to 5, or by yes or no.</summary>
    public QuestionKind Kind { get; init; }

    /// <summary>What is asked.</summary>
    public SurveyText? Text { get; init; }

    /// <summary>At least two for a single choice; what 1 and 5 mean for a scale; none for yes and no.</summary>
    public IReadOnlyList<SurveyChoiceContent> Choices { get; init; } = [];

    /// <summary>In which waves it is asked; in all where empty.</summary>
    public IReadOnlyList<SurveyWave> Waves { get; init; } = [];

    public static SurveyQuestionContent Of(SurveyQuestion question) => new()
    {
        Code = question.Code,
        Kind = question.Kind,
        Text = SurveyText.Of(question.Text),
        Choices = [.. question.Choices.Select(choice => new SurveyChoiceContent { Code = choice.Code, Label = SurveyText.Of(choice.Label) })],
        Waves = question.Waves,
    };

    internal SurveyQuestion ToQuestion() =>
        new(Code, Kind, Text!.ToWording(), [.. Choices.Select(choice => new SurveyChoice(choice.Code, choice.Label!.ToWording()))], Waves);
}

/// <summary>A choice under its own code.</summary>
public sealed record SurveyChoiceContent
{
    /// <summary>In camelCase, 40 characters at the most; <c>1</c> and <c>5</c> for the ends of a scale.</summary>
    /// <example>employment</example>
    public string Code { get; init; } = "";

    /// <summary>What the learner reads.</summary>
    public SurveyText? Label { get; init; }
}

internal sealed class SurveyQuestionContentValidator : AbstractValidator<SurveyQuestionContent>
{
    private const int MostChoices = 12;

    public SurveyQuestionContentValidator()
    {
        RuleFor(question => question.Code).NotEmpty().PlainText(40);
        RuleFor(question => question.Kind).IsInEnum();
        RuleFor(question => question.Text).NotNull().SetValidator(new SurveyTextValidator()!);
        RuleFor(question => question.Choices).NotNull().AtMost(MostChoices);
        RuleForEach(question => question.Choices).NotNull().SetValidator(new SurveyChoiceContentValidator());
        RuleFor(question => question.Waves).NotNull().AtMost(5);
        RuleForEach(question => question.Waves).IsInEnum();
    }
}

internal sealed class SurveyChoiceContentValidator : AbstractValidator<SurveyChoiceContent>
{
    public SurveyChoiceContentValidator()
    {
        RuleFor(choice => choice.Code).NotEmpty().PlainText(40);
        RuleFor(choice => choice.Label).NotNull().SetValidator(new SurveyTextValidator()!);
    }
}
