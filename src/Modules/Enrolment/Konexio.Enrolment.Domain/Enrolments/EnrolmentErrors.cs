using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Enrolments;

public static class EnrolmentErrors
{
    public static Error NotFound => Error.NotFound("enrolment.not-found");

    public static Error AlreadyEnrolled => Error.Conflict("enrolment.already-enrolled");

    public static Error TransitionNotAllowed => Error.Conflict("enrolment.transition-not-allowed");

    public static Error ReasonTextMissing => Error.Invalid("enrolment.reason-text-missing", "/reasonText");

    public static Error ReasonTextNotWanted => Error.Invalid("enrolment.reason-text-not-wanted", "/reasonText");
}
