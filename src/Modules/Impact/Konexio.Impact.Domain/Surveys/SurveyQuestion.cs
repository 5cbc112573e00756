namespace Konexio.Impact.Domain.Surveys;

/// <summary>How a question is answered. None takes free text: what anybody writes may name somebody.</summary>
public enum QuestionKind
{
    /// <summary>One of its choices.</summary>
    SingleChoice,

    /// <summary>From 1 to 5.</summary>
    Scale,

    YesNo,
}

/// <summary>A choice under its own code; the two ends of a scale are its choices 1 and 5.</summary>
public sealed record SurveyChoice(string Code, SurveyWording Label);

/// <summary>One question.</summary>
/// <param name="Code">Its name, the same in every version that asks the same.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Text">What is asked.</param>
/// <param name="Choices">What may be chosen; for a scale what its ends mean.</param>
/// <param name="Waves">When it is asked; none means always.</param>
public sealed record SurveyQuestion(
    string Code, QuestionKind Kind, SurveyWording Text, IReadOnlyList<SurveyChoice> Choices, IReadOnlyList<SurveyWave> Waves)
{
    public const string Yes = "yes";

    public const string No = "no";

    public static IReadOnlyList<string> Scale { get; } = ["1", "2", "3", "4", "5"];

    /// <summary>All answers that it takes, in order.</summary>
    public IReadOnlyList<string> Answers() => Kind switch
    {
        QuestionKind.Scale => Scale,
        QuestionKind.YesNo => [Yes, No],
        _ => [.. Choices.Select(choice => choice.Code)],
    };

    public bool IsAskedAt(SurveyWave wave) => Waves.Count == 0 || Waves.Contains(wave);

    internal SurveyQuestion Frozen() => this with { Choices = [.. Choices], Waves = [.. Waves.Distinct()] };
}
