using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Results;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Readiness;

/// <summary>What a candidate scored in a trial test of a module.</summary>
public sealed record Diagnostic(string ModuleCode, Score Score, DateOnly TakenOn);

/// <summary>A trainer's word that a candidate is ready for a module without the diagnostic's mark.</summary>
public sealed record ReadinessOverride(string ModuleCode, Justification Justification);

public enum ReadinessGap
{
    DiagnosticMissing,
    DiagnosticTooLow,
    StageNotCompleted,
}

/// <summary>Whether the holder of a skills card may sit an exam.</summary>
public sealed class CandidateReadiness : AggregateRoot
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<ReadinessOverride> _overrides = [];

    private CandidateReadiness()
    {
    }

    public SkillsCardId SkillsCardId { get; private set; }

    public Candidate Candidate { get; private set; } = null!;

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public IReadOnlyList<ReadinessOverride> Overrides => _overrides;

    public static CandidateReadiness Of(SkillsCard card) => new() { SkillsCardId = card.Id, Candidate = card.Candidate };

    /// <summary>Gives back the overrides that were stored sealed.</summary>
    public void Reveal(IEnumerable<ReadinessOverride> overrides) => _overrides.AddRange(overrides);

    public Result RecordDiagnostic(Diagnostic diagnostic, CatalogueContent catalogue, DateTimeOffset now)
    {
        if (catalogue.FindModule(diagnostic.ModuleCode) is null) return CatalogueErrors.ModuleNotFound;
        if (diagnostic.TakenOn > SchoolDay.Of(now)) return ReadinessErrors.DiagnosticInFuture;

        _diagnostics.Add(diagnostic);
        return Result.Success;
    }

    public Result Override(string moduleCode, Justification justification, CatalogueContent catalogue)
    {
        if (catalogue.FindModule(moduleCode) is null) return CatalogueErrors.ModuleNotFound;

        _overrides.RemoveAll(given => given.ModuleCode == moduleCode);
        _overrides.Add(new ReadinessOverride(moduleCode, justification));
        return Result.Success;
    }

    /// <summary>All that is missing. The best diagnostic counts; an override stands for it, but not for the training.</summary>
    /// <param name="moduleCode">The module to be tried.</param>
    /// <param name="history">What was heard of the learner; null for nothing, and for an external candidate.</param>
    /// <param name="settings">The settings in force.</param>
    public IReadOnlyList<ReadinessGap> Missing(string moduleCode, TrainingHistory? history, CatalogueSettings settings)
    {
        if (history is not null && history.LearnerId != Candidate.LearnerId)
            throw new ArgumentException("It is another learner's history.", nameof(history));

        List<ReadinessGap> missing = [];
        if (!_overrides.Exists(given => given.ModuleCode == moduleCode))
        {
            var scores = _diagnostics.Where(diagnostic => diagnostic.ModuleCode == moduleCode).Select(diagnostic => diagnostic.Score.Percent).ToList();
            if (scores.Count == 0) missing.Add(ReadinessGap.DiagnosticMissing);
            else if (scores.Max() < settings.DiagnosticMark) missing.Add(ReadinessGap.DiagnosticTooLow);
        }

        var isTrained = Candidate.IsExternal || settings.Stages.Count == 0 || history?.Completed(settings.Stages) == true;
        if (!isTrained) missing.Add(ReadinessGap.StageNotCompleted);
        return missing;
    }
}
