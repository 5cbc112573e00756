using Konexio.Impact.Domain.Surveys;
using Konexio.SharedKernel;

namespace Konexio.Impact.Tests.Surveys;

public sealed class SurveyVersionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly Survey Impact = Survey.Create("impact", [SurveyWave.Exit], Now).Value;

    [Fact]
    public void The_seed_can_be_published()
    {
        var seed = SurveyVersion.Draft(Impact, SurveySeed.Content, latest: null, Now).Value;

        seed.Publish(Now).Succeeded.ShouldBeTrue();
        seed.Number.ShouldBe(1);
    }

    [Fact]
    public void No_text_of_the_seed_says_the_same_in_two_languages()
    {
        SurveyWording[] texts =
        [
            SurveySeed.Content.Title, SurveySeed.Content.Introduction, .. SurveySeed.Content.Questions.Select(question => question.Text),
            .. SurveySeed.Content.Questions.SelectMany(question => question.Choices).Select(choice => choice.Label),
        ];

        foreach (var text in texts) SurveyLanguages.All.Select(text.In).Distinct().Count().ShouldBe(7, text.Fr);
    }

    [Fact]
    public void A_draft_may_lack_languages_and_a_publication_names_each_that_lacks()
    {
        var question = SurveySeed.Content.Questions[0] with { Text = SurveySeed.Content.Questions[0].Text with { Ti = " ", Ps = "" } };
        var draft = SurveyVersion.Draft(Impact, SurveySeed.Content with { Questions = [question] }, latest: null, Now).Value;

        var refused = draft.Publish(Now);

        refused.Errors.Select(fault => (fault.Code, fault.Pointer)).ShouldBe(
            [("survey.translation-missing", "/questions/0/text/ps"), ("survey.translation-missing", "/questions/0/text/ti")]);
        draft.IsPublished.ShouldBeFalse();
    }

    [Fact]
    public void What_is_published_never_changes()
    {
        var version = SurveyVersion.Draft(Impact, SurveySeed.Content, latest: null, Now).Value;
        version.Publish(Now);

        version.Revise(SurveySeed.Content).Errors[0].Code.ShouldBe("survey.already-published");
        version.Publish(Now).Errors[0].Code.ShouldBe("survey.already-published");
    }

    [Fact]
    public void There_is_one_draft_at_a_time()
    {
        var draft = SurveyVersion.Draft(Impact, SurveySeed.Content, latest: null, Now).Value;
        SurveyVersion.Draft(Impact, SurveySeed.Content, draft, Now).Errors[0].Code.ShouldBe("survey.draft-exists");

        draft.Publish(Now);
        SurveyVersion.Draft(Impact, SurveySeed.Content, draft, Now).Value.Number.ShouldBe(2);
    }

    [Fact]
    public void Every_fault_of_a_draft_is_named_with_its_place()
    {
        var label = SurveySeed.Content.Title;
        var content = SurveySeed.Content with
        {
            Questions =
            [
                new SurveyQuestion("Wrong code", QuestionKind.YesNo, label, [new SurveyChoice("yes", label)], []),
                new SurveyQuestion("one", QuestionKind.SingleChoice, label, [new SurveyChoice("a", label), new SurveyChoice("a", label)], []),
                new SurveyQuestion("one", QuestionKind.Scale, label, [new SurveyChoice("1", label)], []),
            ],
        };

        var refused = SurveyVersion.Draft(Impact, content, latest: null, Now);

        refused.Errors.Select(fault => (fault.Code, fault.Pointer)).ShouldBe(
            [
                ("survey.code-twice", "/questions"),
                ("survey.malformed-code", "/questions/0/code"), ("survey.wrong-choices", "/questions/0/choices"),
                ("survey.code-twice", "/questions/1/choices"), ("survey.wrong-choices", "/questions/2/choices"),
            ],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("Impact")]
    [InlineData("impact survey")]
    [InlineData("")]
    [InlineData("-impact")]
    public void A_survey_is_named_by_a_code(string code) => Survey.Create(code, [SurveyWave.Exit], Now).Errors[0].Code.ShouldBe("survey.malformed-code");

    [Fact]
    public void A_survey_without_waves_asks_nobody() => Survey.Create("x", [], Now).Errors[0].Code.ShouldBe("survey.no-waves");

    [Theory]
    [InlineData("fa-AF", "fa")]
    [InlineData("prs", "fa")]
    [InlineData("ps", "ps")]
    [InlineData("TI-er", "ti")]
    [InlineData("ukr", "uk")]
    [InlineData("so", null)]
    [InlineData(null, null)]
    public void A_learners_language_is_found_by_its_tag(string? tag, string? language) => SurveyLanguages.Of(tag).ShouldBe(language);

    [Fact]
    public void Answers_are_those_that_the_wave_asks_for()
    {
        Faults(SurveyWave.Exit, (SurveySeed.SkillsUse, "daily"), (SurveySeed.FeelsMoreIntegrated, "5"), (SurveySeed.Situation, "other")).ShouldBeEmpty();
        Faults(SurveyWave.Entry, (SurveySeed.FeelsMoreIntegrated, "5")).Single().Code.ShouldBe("survey.unknown-question");
        Faults(SurveyWave.Exit, (SurveySeed.FeelsMoreIntegrated, "6")).Single().ShouldBe(SurveyErrors.UnknownChoice.At("/answers/feelsMoreIntegrated"));
        Faults(SurveyWave.Exit).Single().Code.ShouldBe("survey.no-answer");
    }

    private static IReadOnlyList<Error> Faults(SurveyWave wave, params (string Question, string Choice)[] answers) =>
        SurveySeed.Content.Faults(wave, answers.ToDictionary(answer => answer.Question, answer => answer.Choice));
}
