using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Progress;

public static class ProgressErrors
{
    public static Error NotFound => Error.NotFound("progress.not-found");

    public static Error OutcomeNotFound => Error.NotFound("progress.outcome-not-found");

    public static Error InFuture => Error.Invalid("progress.in-future", "/on");

    public static Error AlreadyStarted => Error.Conflict("progress.already-started");

    public static Error AlreadyAcquired => Error.Conflict("progress.already-acquired");

    public static Error EvidenceRequired => Error.Invalid("progress.evidence-required", "/evidence");

    public static Error AlreadyCompleted => Error.Conflict("progress.already-completed");

    public static Error NothingToCertify => Error.Conflict("progress.nothing-to-certify");

    public static Error NameErased => Error.Conflict("progress.name-erased");

    public static Error GateNotMet => Error.Conflict("progress.gate-not-met");

    /// <summary>One thing that the gate misses, at its place in the learner's progress.</summary>
    public static Error Missing(GateGap gap) => gap.Kind switch
    {
        GateGapKind.AttendanceNotRecorded => Error.Conflict("progress.attendance-not-recorded").At("/attendance").With("minimum", Percent(gap.Minimum)),
        GateGapKind.AttendanceTooLow =>
            Error.Conflict("progress.attendance-too-low").At("/attendance").With("minimum", Percent(gap.Minimum)).With("rate", Percent(gap.Rate)),
        _ => Error.Conflict("progress.outcome-not-acquired").At($"/outcomes/{gap.OutcomeCode}").With("outcome", gap.OutcomeCode!),
    };

    // Cut, not rounded: what misses the minimum by a hair must not be shown as the minimum.
    private static string Percent(decimal? rate) => FormattableString.Invariant($"{Math.Floor(rate.GetValueOrDefault() * 1000) / 10:0.#} %");
}
