using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Progress;

public static class ProgressErrors
{
    public static Error NotFound => Error.NotFound("progress.not-found");

    public static Error OutcomeNotFound => Error.NotFound("progress.outcome-not-found");

    public static Error AlreadyStarted => Error.Conflict("progress.already-started");

    public static Error AlreadyAcquired => Error.Conflict("progress.already-acquired");

    public static Error EvidenceRequired => Error.Invalid("progress.evidence-required", "/evidence");

    public static Error AlreadyCompleted => Error.Conflict("progress.already-completed");

    public static Error GateNotMet => Error.Conflict("progress.gate-not-met");
}
