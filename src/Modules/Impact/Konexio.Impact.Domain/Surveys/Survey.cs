using System.Text.RegularExpressions;
using Konexio.SharedKernel;

namespace Konexio.Impact.Domain.Surveys;

/// <summary>What learners are asked again and again, wave after wave; its questions are in its versions.</summary>
public sealed partial class Survey : AggregateRoot
{
    private List<SurveyWave> _waves = [];

    private Survey()
    {
    }

    /// <summary>Its name, chosen once.</summary>
    public string Code { get; private set; } = null!;

    /// <summary>When its learners are asked.</summary>
    public IReadOnlyList<SurveyWave> Waves => _waves;

    public DateTimeOffset CreatedAt { get; private set; }

    public static Result<Survey> Create(string code, IReadOnlyList<SurveyWave> waves, DateTimeOffset now)
    {
        if (!Kebab().IsMatch(code)) return SurveyErrors.MalformedCode.At("/code");
        if (waves.Count == 0) return SurveyErrors.NoWaves;

        return new Survey { Code = code, _waves = [.. waves.Distinct().Order()], CreatedAt = now };
    }

    [GeneratedRegex("^(?=.{1,40}\\z)[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Kebab();
}
