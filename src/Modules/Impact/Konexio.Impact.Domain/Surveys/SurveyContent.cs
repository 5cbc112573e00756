using Konexio.SharedKernel;

namespace Konexio.Impact.Domain.Surveys;

/// <summary>All that a version of a survey asks.</summary>
public sealed record SurveyContent(SurveyWording Title, SurveyWording Introduction, IReadOnlyList<SurveyQuestion> Questions)
{
    public IReadOnlyList<SurveyQuestion> AskedAt(SurveyWave wave) => [.. Questions.Where(question => question.IsAskedAt(wave))];

    /// <summary>What is wrong with these answers: each names a question of the wave and one of its choices, and there is at least one.</summary>
    public IReadOnlyList<Error> Faults(SurveyWave wave, IReadOnlyDictionary<string, string> answers)
    {
        if (answers.Count == 0) return [SurveyErrors.NoAnswer];

        var asked = AskedAt(wave).ToDictionary(question => question.Code, StringComparer.Ordinal);
        return
        [
            .. answers.Where(answer => !asked.ContainsKey(answer.Key)).Select(answer => SurveyErrors.UnknownQuestion.At($"/answers/{answer.Key}")),
            .. answers.Where(answer => asked.TryGetValue(answer.Key, out var question) && !question.Answers().Contains(answer.Value))
                .Select(answer => SurveyErrors.UnknownChoice.At($"/answers/{answer.Key}")),
        ];
    }

    /// <summary>A copy that whoever holds the lists cannot change.</summary>
    internal SurveyContent Frozen() => this with { Questions = [.. Questions.Select(question => question.Frozen())] };
}
