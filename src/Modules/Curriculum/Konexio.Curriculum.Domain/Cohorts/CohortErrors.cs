using System.Text.Json;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Cohorts;

public static class CohortErrors
{
    public static Error NotFound => Error.NotFound("cohort.not-found");

    public static Error NameRequired => Error.Invalid("cohort.name-required", "/name");

    public static Error EndsBeforeStart => Error.Invalid("cohort.ends-before-start", "/endsOn");

    public static Error CapacityOutOfRange => Error.Invalid("cohort.capacity-out-of-range", "/capacity");

    public static Error CapacityBelowEnrolled => Error.Conflict("cohort.capacity-below-enrolled");

    public static Error AlreadyStarted => Error.Conflict("cohort.already-started");

    public static Error StartsInPast => Error.Conflict("cohort.starts-in-past");

    public static Error TooEarlyToStart => Error.Conflict("cohort.too-early-to-start");

    public static Error RegistersNotSealed => Error.Conflict("cohort.registers-not-sealed");

    public static Error WrongState(CohortPlanStatus status) =>
        Error.Conflict("cohort.wrong-state").With("state", JsonNamingPolicy.CamelCase.ConvertName(status.ToString()));
}
