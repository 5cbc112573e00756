using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Learners;

public static class LearnerErrors
{
    public static Error NotFound => Error.NotFound("learner.not-found");

    public static Error HasLeft => Error.Conflict("learner.has-left");
}

public static class PositioningErrors
{
    public static Error NotFound => Error.NotFound("positioning.not-found");

    public static Error LevelOutOfRange => Error.Invalid("positioning.level-out-of-range");

    public static Error TakenInFuture => Error.Invalid("positioning.taken-in-future", "/takenOn");
}
