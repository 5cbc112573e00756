using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.SkillsCards;

namespace Konexio.Certification.Domain.ExamSessions;

/// <summary>One candidate who wants to try one module, and all by which that is judged.</summary>
public sealed record Registration
{
    public required SkillsCard Card { get; init; }

    public required string ModuleCode { get; init; }

    public Accommodations Accommodations { get; init; } = Accommodations.None;

    /// <summary>Why the candidate's trainer may supervise; null where none does.</summary>
    public Justification? TesterOverride { get; init; }

    public required CandidateReadiness Readiness { get; init; }

    /// <summary>Null where nothing was heard, and for an external candidate.</summary>
    public TrainingHistory? History { get; init; }

    public required CatalogueSettings Settings { get; init; }

    /// <summary>The session's testers.</summary>
    public required IReadOnlyCollection<Tester> Testers { get; init; }

    /// <summary>All attempts of the session.</summary>
    public required IReadOnlyCollection<Attempt> OfSession { get; init; }

    /// <summary>All attempts of the candidate, in any session.</summary>
    public required IReadOnlyCollection<Attempt> OfCandidate { get; init; }
}
