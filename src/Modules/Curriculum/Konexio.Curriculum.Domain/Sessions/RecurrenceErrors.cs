using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Sessions;

public static class RecurrenceErrors
{
    public static Error Malformed => Error.Invalid("recurrence.malformed", "/recurrence");

    public static Error WithinTheDay => Error.Invalid("recurrence.within-the-day", "/recurrence");

    public static Error TooManyDates => Error.Invalid("recurrence.too-many-dates", "/recurrence");

    public static Error NoDates => Error.Invalid("recurrence.no-dates", "/recurrence");

    /// <summary>A span of days without a rule that says which of them.</summary>
    public static Error Required => Error.Invalid("recurrence.required", "/recurrence");

    public static Error EndsBeforeStart => Error.Invalid("recurrence.ends-before-start", "/lastDate");

    public static Error SpanTooLong => Error.Invalid("recurrence.span-too-long", "/lastDate");
}
