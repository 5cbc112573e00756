using Konexio.Mentoring.Domain.Mentees;

namespace Konexio.Mentoring.Domain.Matching;

public interface IMatchingRuns
{
    /// <summary>The run with its input revealed, where all its people still have their keys.</summary>
    Task<MatchingRun?> Find(MatchingRunId id, CancellationToken ct);

    /// <summary>The cohort's run that is neither confirmed nor given up.</summary>
    Task<MatchingRun?> FindOpen(CohortId cohort, CancellationToken ct);

    Task Add(MatchingRun run, CancellationToken ct);
}

public interface IMatchingRules
{
    /// <summary>The newest version; the seed is always there.</summary>
    Task<MatchingRules> Current(CancellationToken ct);

    Task<MatchingRules?> Find(int version, CancellationToken ct);

    Task Add(MatchingRules rules, DateTimeOffset now, CancellationToken ct);
}
