using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentors;

public static class MentorErrors
{
    public static Error NotFound => Error.NotFound("mentor.not-found");

    public static Error NotApproved => Error.Conflict("mentor.not-approved");

    public static Error VettingMissing => Error.Conflict("mentor.vetting-missing");

    public static Error VettingExpired => Error.Conflict("mentor.vetting-expired");

    public static Error AtCapacity => Error.Conflict("mentor.at-capacity");
}
