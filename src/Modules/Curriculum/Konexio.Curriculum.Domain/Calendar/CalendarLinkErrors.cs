using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Calendar;

public static class CalendarLinkErrors
{
    /// <summary>Also the answer to a revoked link, which must not be told from an unknown one.</summary>
    public static Error NotFound => Error.NotFound("calendar-link.not-found");

    public static Error SubjectNotFound => Error.Invalid("calendar-link.subject-not-found", "/subjectId");

    public static Error AlreadyRevoked => Error.Conflict("calendar-link.already-revoked");
}
