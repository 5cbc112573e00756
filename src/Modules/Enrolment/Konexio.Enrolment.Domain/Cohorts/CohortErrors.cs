using System.Text.Json;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Cohorts;

public static class CohortErrors
{
    public static Error NotFound => Error.NotFound("cohort.not-found");

    public static Error NotOpen => Error.Conflict("cohort.not-open");

    public static Error Closed => Error.Conflict("cohort.closed");

    public static Error CapacityBelowTaken => Error.Conflict("cohort.capacity-below-taken");

    public static Error TransitionNotAllowed(CohortStatus from, CohortStatus to) =>
        Error.Conflict("cohort.transition-not-allowed").With("from", Wire(from)).With("to", Wire(to));

    private static string Wire(CohortStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());
}

public static class WaitingListErrors
{
    public static Error NotFound => Error.NotFound("waiting-list.not-found");

    public static Error AlreadyOnList => Error.Conflict("waiting-list.already-on-list");

    public static Error PriorityOutOfRange => Error.Invalid("waiting-list.priority-out-of-range", "/priority");

    public static Error NotWaiting => Error.Conflict("waiting-list.not-waiting");
}

public static class PlaceOfferErrors
{
    public static Error NotFound => Error.NotFound("place-offer.not-found");

    public static Error Expired => Error.Conflict("place-offer.expired");

    public static Error NotExpired => Error.Conflict("place-offer.not-expired");

    public static Error AlreadyAnswered => Error.Conflict("place-offer.already-answered");
}

public static class PlaceErrors
{
    public static Error NotFilled => Error.Conflict("place.not-filled");
}
