using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Results;

public static class ResultErrors
{
    public static Error ScoreOutOfRange => Error.Invalid("result.score-out-of-range", "/score");

    public static Error ScoreTooPrecise => Error.Invalid("result.score-too-precise", "/score");

    public static Error NothingSaid => Error.Invalid("result.nothing-said");

    public static Error RowTwice => Error.Invalid("result.row-twice");

    public static Error AttemptUnknown => Error.Invalid("result.attempt-unknown");

    public static Error SheetEmpty => Error.Invalid("result.sheet-empty");

    /// <summary>No fault: what is said replaces another score.</summary>
    public static Error ReplacesScore => Error.Invalid("result.replaces-score");

    /// <summary>No fault: the same was known before.</summary>
    public static Error Unchanged => Error.Invalid("result.unchanged");
}
