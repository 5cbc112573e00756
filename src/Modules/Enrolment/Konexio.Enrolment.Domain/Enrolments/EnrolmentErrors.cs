using System.Text.Json;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Enrolments;

public static class EnrolmentErrors
{
    public static Error NotFound => Error.NotFound("enrolment.not-found");

    public static Error AlreadyEnrolled => Error.Conflict("enrolment.already-enrolled");

    public static Error ReasonTextMissing => Error.Invalid("enrolment.reason-text-missing", "/reasonText");

    public static Error ReasonTextNotWanted => Error.Invalid("enrolment.reason-text-not-wanted", "/reasonText");

    /// <summary>Names the status, and the verbs that a caller may use there: a dash where there are none.</summary>
    public static Error TransitionNotAllowed(EnrolmentStatus status) => Error.Conflict("enrolment.transition-not-allowed")
        .With("status", Wire(status))
        .With("allowed", string.Join(", ", EnrolmentTransitions.AllowedFrom(status).Where(IsACallers).Select(Wire).DefaultIfEmpty("–")));

    // A cohort begins and completes its enrolments.
    private static bool IsACallers(EnrolmentVerb verb) => verb is not (EnrolmentVerb.Begin or EnrolmentVerb.Complete);

    private static string Wire<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
