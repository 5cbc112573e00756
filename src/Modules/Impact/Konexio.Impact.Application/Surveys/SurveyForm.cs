using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Surveys;

namespace Konexio.Impact.Application.Surveys;

/// <summary>All that a version of a survey asks, whole.</summary>
public abstract record SurveyForm
{
    /// <summary>What stands above the questions.</summary>
    public SurveyText? Title { get; init; }

    /// <summary>Why they are asked, and what becomes of the answers.</summary>
    public SurveyText? Introduction { get; init; }

    /// <summary>The questions, in order, 1 to 20.</summary>
    public IReadOnlyList<SurveyQuestionContent> Questions { get; init; } = [];

    public sealed override string ToString() => GetType().Name;

    internal SurveyContent ToContent() =>
        new(Title!.ToWording(), Introduction!.ToWording(), [.. Questions.Select(question => question.ToQuestion())]);
}

internal static class SurveyFormRules
{
    private const int MostQuestions = 20;

    internal static void CheckForm<T>(this AbstractValidator<T> validator) where T : SurveyForm
    {
        validator.RuleFor(form => form.Title).NotNull().SetValidator(new SurveyTextValidator()!);
        validator.RuleFor(form => form.Introduction).NotNull().SetValidator(new SurveyTextValidator()!);
        validator.RuleFor(form => form.Questions).NotEmpty().AtMost(MostQuestions);
        validator.RuleForEach(form => form.Questions).NotNull().SetValidator(new SurveyQuestionContentValidator());
    }
}
