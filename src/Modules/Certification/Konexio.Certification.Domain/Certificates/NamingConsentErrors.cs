using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Certificates;

public static class NamingConsentErrors
{
    public static Error KeptByEnrolment => Error.Conflict("naming-consent.kept-by-enrolment");

    public static Error AlreadyOver => Error.Invalid("naming-consent.already-over", "/until");
}
