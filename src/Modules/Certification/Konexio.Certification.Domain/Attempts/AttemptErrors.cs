using System.Text.Json;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Attempts;

public static class AttemptErrors
{
    public static Error NotFound => Error.NotFound("attempt.not-found");

    /// <summary>Several things stand against a registration, each of which is told.</summary>
    public static Error RegistrationRefused => Error.Conflict("attempt.registration-refused");

    public static Error AlreadyRegistered => Error.Conflict("attempt.already-registered");

    public static Error NoAttemptLeft => Error.Conflict("attempt.none-left");

    public static Error TooSoon => Error.Conflict("attempt.too-soon");

    public static Error ExtraTimeOutOfRange => Error.Invalid("attempt.extra-time-out-of-range", "/extraTime");

    public static Error Neutralised => Error.Conflict("attempt.neutralised");

    public static Error WrongState(AttemptStatus status) =>
        Error.Conflict("attempt.wrong-state").With("state", JsonNamingPolicy.CamelCase.ConvertName(status.ToString()));
}
