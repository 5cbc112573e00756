using Konexio.Impact.Domain.Figures;
using Konexio.Impact.Domain.Surveys;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>What was answered. All figures are exact, those of few people too: for the school alone, never to be passed on as they are.</summary>
/// <param name="SurveyCode">The survey.</param>
/// <param name="VersionNumber">Only answers to this version are counted; absent where all are.</param>
/// <param name="CohortId">Only answers of this cohort are counted; absent where all are.</param>
/// <param name="Waves">Each wave in which somebody was invited, in order.</param>
/// <param name="Pairs">The same learners before and after.</param>
public sealed record SurveyResultsResponse(
    string SurveyCode, int? VersionNumber, Guid? CohortId, IReadOnlyList<SurveyWaveResults> Waves, IReadOnlyList<SurveyPairResults> Pairs);

/// <summary>One wave.</summary>
/// <param name="Wave">The wave.</param>
/// <param name="Invited">How many learners were due and consented.</param>
/// <param name="Sent">How many got a link.</param>
/// <param name="Answered">How many answered.</param>
/// <param name="ResponseRate">Answered ÷ sent, 0 to 1 with four places; absent where none was sent.</param>
/// <param name="Questions">What they answered, question by question.</param>
public sealed record SurveyWaveResults(
    SurveyWave Wave, int Invited, int Sent, int Answered, decimal? ResponseRate, IReadOnlyList<SurveyQuestionResults> Questions);

/// <summary>The answers to one question.</summary>
/// <param name="Code">The question.</param>
/// <param name="Answered">How many answered it.</param>
/// <param name="Choices">Each answer that it takes, in order.</param>
public sealed record SurveyQuestionResults(string Code, int Answered, IReadOnlyList<SurveyChoiceResults> Choices);

/// <summary>How often one answer was given.</summary>
/// <param name="Choice">The answer.</param>
/// <param name="Count">How often.</param>
/// <param name="Share">Count ÷ answered, 0 to 1 with four places; absent where nobody answered.</param>
/// <param name="Lower">Where the share lies with 95 % confidence (Wilson): the least.</param>
/// <param name="Upper">The greatest.</param>
public sealed record SurveyChoiceResults(string Choice, int Count, decimal? Share, decimal? Lower, decimal? Upper)
{
    internal static SurveyChoiceResults Of(string choice, int count, int answered)
    {
        var interval = WilsonInterval.Of(count, answered);
        return new SurveyChoiceResults(choice, count, Part(count, answered), interval?.Lower, interval?.Upper);
    }

    internal static decimal? Part(int part, int whole) => whole == 0 ? null : Math.Round((decimal)part / whole, 4, MidpointRounding.AwayFromZero);
}

/// <summary>One question, answered by the same learners before and after.</summary>
/// <param name="QuestionCode">The question.</param>
/// <param name="From">The wave before.</param>
/// <param name="To">The wave after.</param>
/// <param name="AnsweredBefore">How many answered before, of those whose wave after is over or answered.</param>
/// <param name="AnsweredBoth">How many of them answered after, too.</param>
/// <param name="LostToFollowUp">How many did not.</param>
/// <param name="LostShare">Lost ÷ answered before, 0 to 1 with four places; absent where nobody answered before.</param>
/// <param name="Changes">From which answer to which, of those who answered both.</param>
public sealed record SurveyPairResults(
    string QuestionCode, SurveyWave From, SurveyWave To, int AnsweredBefore, int AnsweredBoth, int LostToFollowUp, decimal? LostShare,
    IReadOnlyList<SurveyChange> Changes);

/// <summary>How many went from one answer to another, or stayed.</summary>
/// <param name="Before">The answer before.</param>
/// <param name="After">The answer after.</param>
/// <param name="Count">How many.</param>
public sealed record SurveyChange(string Before, string After, int Count);
