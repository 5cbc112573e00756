using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentees;

public static class MenteeErrors
{
    public static Error NotFound => Error.NotFound("mentee.not-found");

    public static Error ConsentMissing => Error.Conflict("mentee.consent-missing");

    public static Error ProfileMissing => Error.Conflict("mentee.profile-missing");
}
