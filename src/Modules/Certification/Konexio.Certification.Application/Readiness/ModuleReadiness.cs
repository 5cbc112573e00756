using Konexio.Certification.Domain.Readiness;

namespace Konexio.Certification.Application.Readiness;

/// <summary>Whether a candidate may sit the exam of one module.</summary>
/// <param name="ModuleCode">The module's code.</param>
/// <param name="BestDiagnostic">The trial test with the highest score; absent where none was taken.</param>
/// <param name="Overridden">Whether a trainer's word stands for the diagnostic.</param>
/// <param name="Gaps">All that is missing; empty where the candidate may sit the exam.</param>
public sealed record ModuleReadiness(string ModuleCode, DiagnosticTaken? BestDiagnostic, bool Overridden, IReadOnlyList<ReadinessGap> Gaps)
{
    /// <summary>The trainer's word, shown to the school's coordinators and those above them only.</summary>
    public OverrideGiven? Override { get; init; }

    public override string ToString() => nameof(ModuleReadiness);

    internal static ModuleReadiness Of(ReadinessRecord record, string moduleCode, bool withReason = false)
    {
        var (readiness, history, catalogue) = record;
        var best = readiness.Diagnostics.Where(one => one.ModuleCode == moduleCode).OrderByDescending(one => one.Score.Percent).ThenBy(one => one.TakenOn).FirstOrDefault();
        var given = readiness.Overrides.FirstOrDefault(one => one.ModuleCode == moduleCode)?.Justification;
        return new ModuleReadiness(
            moduleCode, best is null ? null : new DiagnosticTaken(best.Score.Percent, best.TakenOn), given is not null, readiness.Missing(moduleCode, history, catalogue.Settings))
        {
            Override = withReason && given is not null ? new OverrideGiven(given.Reason, given.GivenBy, given.At) : null,
        };
    }
}

/// <summary>A trial test.</summary>
/// <param name="Score">The percentage.</param>
/// <param name="TakenOn">The day, in Paris.</param>
public sealed record DiagnosticTaken(decimal Score, DateOnly TakenOn);

/// <summary>A trainer's word that a candidate is ready without the diagnostic's mark.</summary>
/// <param name="Reason">Why.</param>
/// <param name="GivenBy">The client that gave it.</param>
/// <param name="At">When.</param>
public sealed record OverrideGiven(string Reason, string GivenBy, DateTimeOffset At)
{
    public override string ToString() => nameof(OverrideGiven);
}
