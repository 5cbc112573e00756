using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Readiness;

public static class ReadinessErrors
{
    public static Error ReasonRequired => Error.Invalid("readiness.reason-required", "/reason");

    public static Error DiagnosticInFuture => Error.Invalid("readiness.diagnostic-in-future", "/takenOn");

    public static Error Of(ReadinessGap gap) => gap switch
    {
        ReadinessGap.DiagnosticMissing => Error.Conflict("readiness.diagnostic-missing"),
        ReadinessGap.DiagnosticTooLow => Error.Conflict("readiness.diagnostic-too-low"),
        ReadinessGap.StageNotCompleted => Error.Conflict("readiness.stage-not-completed"),
        _ => throw new ArgumentOutOfRangeException(nameof(gap), gap, "Not a gap of readiness."),
    };
}
