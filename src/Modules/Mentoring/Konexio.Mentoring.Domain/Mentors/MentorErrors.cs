using System.Text.Json;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentors;

public static class MentorErrors
{
    public static Error NotFound => Error.NotFound("mentor.not-found");

    public static Error NotApproved => Error.Conflict("mentor.not-approved");

    public static Error VettingMissing => Error.Conflict("mentor.vetting-missing");

    public static Error VettingExpired => Error.Conflict("mentor.vetting-expired");

    public static Error VettingInFuture => Error.Invalid("mentor.vetting-in-future", "/checkedOn");

    public static Error VettingEndsEarly => Error.Invalid("mentor.vetting-ends-early", "/goodUntil");

    public static Error VettingOutdated => Error.Conflict("mentor.vetting-outdated");

    public static Error AtCapacity => Error.Conflict("mentor.at-capacity");

    public static Error CapacityOutOfRange => Error.Invalid("mentor.capacity-out-of-range", "/capacity");

    public static Error CapacityInUse => Error.Conflict("mentor.capacity-in-use");

    public static Error WrongState(MentorStatus status) =>
        Error.Conflict("mentor.wrong-state").With("state", JsonNamingPolicy.CamelCase.ConvertName(status.ToString()));
}
