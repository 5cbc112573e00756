using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Results;

/// <summary>A percentage from 0 to 100 with at most two decimals.</summary>
public readonly record struct Score
{
    private Score(decimal percent) => Percent = percent;

    public decimal Percent { get; }

    public static Result<Score> Of(decimal percent)
    {
        if (percent is < 0 or > 100) return ResultErrors.ScoreOutOfRange;
        return decimal.Round(percent, 2) == percent ? new Score(percent) : ResultErrors.ScoreTooPrecise;
    }

    /// <summary>As it was stored.</summary>
    public static Score From(decimal stored) => new(stored);

    /// <summary>Rounded down, so that rounding never passes anybody; marks are whole percentages, so it never fails anybody either.</summary>
    public static Result<Score> OfAnswers(int right, int questions) =>
        questions < 1 || right < 0 || right > questions
            ? ResultErrors.ScoreOutOfRange
            : new Score(decimal.Floor(10_000m * right / questions) / 100);
}
