using System.Text.RegularExpressions;
using Konexio.SharedKernel;

namespace Konexio.Impact.Domain.Surveys;

/// <summary>All that is wrong with a survey, each fault with the place where it is.</summary>
internal static partial class SurveyFaults
{
    /// <summary>What no draft may break.</summary>
    public static IReadOnlyList<Error> OfDraft(SurveyContent content) =>
    [
        .. When(content.Questions.Count == 0, SurveyErrors.NoQuestions, "/questions"),
        .. Doubled(content.Questions.Select(question => question.Code), "/questions"),
        .. content.Questions.SelectMany((question, index) => OfQuestion(question, $"/questions/{index}")),
    ];

    /// <summary>What must be there before anybody is asked: every text in every language.</summary>
    public static IReadOnlyList<Error> OfPublication(SurveyContent content) =>
    [
        .. Untranslated(content.Title, "/title"),
        .. Untranslated(content.Introduction, "/introduction"),
        .. content.Questions.SelectMany((question, index) => Untranslated(question.Text, $"/questions/{index}/text")),
        .. content.Questions.SelectMany((question, index) => question.Choices.SelectMany((choice, place) =>
            Untranslated(choice.Label, $"/questions/{index}/choices/{place}/label"))),
    ];

    private static IEnumerable<Error> OfQuestion(SurveyQuestion question, string at) =>
    [
        .. Code(question.Code, $"{at}/code"),
        .. When(!HasItsChoices(question), SurveyErrors.WrongChoices, $"{at}/choices"),
        .. Doubled(question.Choices.Select(choice => choice.Code), $"{at}/choices"),
        .. question.Kind == QuestionKind.SingleChoice ? question.Choices.SelectMany((choice, index) => Code(choice.Code, $"{at}/choices/{index}/code")) : [],
    ];

    private static bool HasItsChoices(SurveyQuestion question) => question.Kind switch
    {
        QuestionKind.YesNo => question.Choices.Count == 0,
        QuestionKind.Scale => question.Choices.Select(choice => choice.Code).SequenceEqual([SurveyQuestion.Scale[0], SurveyQuestion.Scale[^1]]),
        _ => question.Choices.Count >= 2,
    };

    private static IEnumerable<Error> Untranslated(SurveyWording wording, string at) =>
        wording.Missing.Select(language => SurveyErrors.TranslationMissing.With("language", language).At($"{at}/{language}"));

    private static IEnumerable<Error> Code(string code, string at) => When(!CamelCase().IsMatch(code), SurveyErrors.MalformedCode, at);

    private static IEnumerable<Error> Doubled(IEnumerable<string> codes, string at) => codes
        .GroupBy(code => code, StringComparer.Ordinal)
        .Where(same => same.Count() > 1)
        .Select(same => SurveyErrors.CodeTwice.With("code", same.Key).At(at));

    private static IEnumerable<Error> When(bool wrong, Error error, string at) => wrong ? [error.At(at)] : [];

    [GeneratedRegex("^[a-z][a-zA-Z0-9]{0,39}\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex CamelCase();
}
