using Konexio.Impact.Domain.Surveys;
using Konexio.Impact.Infrastructure.Surveys;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>A survey as one learner is asked it, in one language.</summary>
/// <param name="SurveyCode">The survey.</param>
/// <param name="VersionNumber">The version of its questions.</param>
/// <param name="Wave">When in their training the learner is asked.</param>
/// <param name="Language">The language of all texts: fr, en, ar, fa, ps, ti or uk.</param>
/// <param name="RightToLeft">Whether it is written from right to left.</param>
/// <param name="Title">What stands above the questions.</param>
/// <param name="Introduction">Why they are asked.</param>
/// <param name="Questions">The questions of this wave, in order.</param>
/// <param name="IsAnswered">Whether an answer was given; another one takes its place.</param>
/// <param name="EndsAt">Until when it can be answered.</param>
public sealed record OpenedSurveyResponse(
    string SurveyCode, int VersionNumber, SurveyWave Wave, string Language, bool RightToLeft, string Title, string Introduction,
    IReadOnlyList<AskedQuestion> Questions, bool IsAnswered, DateTimeOffset EndsAt)
{
    internal static OpenedSurveyResponse Of(OpenedSurvey opened, string language) => new(
        opened.SurveyCode, opened.VersionNumber, opened.Wave, language, SurveyLanguages.IsRightToLeft(language), opened.Content.Title.In(language),
        opened.Content.Introduction.In(language), [.. opened.Content.AskedAt(opened.Wave).Select(question => AskedQuestion.Of(question, language))],
        opened.IsAnswered, opened.EndsAt);
}

/// <summary>A question in one language.</summary>
/// <param name="Code">Under which its answer is given.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Text">What is asked.</param>
/// <param name="Choices">All answers that it takes, in order.</param>
public sealed record AskedQuestion(string Code, QuestionKind Kind, string Text, IReadOnlyList<AskedChoice> Choices)
{
    internal static AskedQuestion Of(SurveyQuestion question, string language) =>
        new(question.Code, question.Kind, question.Text.In(language), [.. question.Answers().Select(answer => new AskedChoice(answer, Label(question, answer, language)))]);

    private static string Label(SurveyQuestion question, string answer, string language) => question.Kind == QuestionKind.YesNo
        ? SurveyTexts.Of(answer, language)
        : question.Choices.FirstOrDefault(choice => choice.Code == answer)?.Label.In(language) ?? answer;
}

/// <summary>One answer that a question takes.</summary>
/// <param name="Code">What is sent.</param>
/// <param name="Label">What is read.</param>
public sealed record AskedChoice(string Code, string Label);
