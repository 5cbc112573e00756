using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Results;

public static class ResultErrors
{
    public static Error ScoreOutOfRange => Error.Invalid("result.score-out-of-range", "/score");

    public static Error ScoreTooPrecise => Error.Invalid("result.score-too-precise", "/score");

    public static Error NothingSaid => Error.Invalid("result.nothing-said");

    public static Error RowTwice => Error.Invalid("result.row-twice");

    public static Error AttemptUnknown => Error.Invalid("result.attempt-unknown");

    /// <summary>Lines block, each of which is told.</summary>
    public static Error SheetRefused => Error.Invalid("result.sheet-refused");

    public static Error NotUtf8 => Error.Invalid("result.not-utf8");

    public static Error ColumnsMissing => Error.Invalid("result.columns-missing");

    public static Error TooManyLines => Error.Invalid("result.too-many-lines");

    public static Error LineUnreadable => Error.Invalid("result.line-unreadable");

    public static Error NotANumber => Error.Invalid("result.not-a-number");

    public static Error UnknownAbort => Error.Invalid("result.unknown-abort");

    public static Error SheetEmpty => Error.Invalid("result.sheet-empty");

    /// <summary>No fault: what is said replaces another score.</summary>
    public static Error ReplacesScore => Error.Invalid("result.replaces-score");

    /// <summary>No fault: the same was known before.</summary>
    public static Error Unchanged => Error.Invalid("result.unchanged");
}
