using Konexio.Curriculum.Domain.Cohorts;

namespace Konexio.Curriculum.Domain.Registers;

public interface ISealChains
{
    /// <summary>The cohort's chain, locked so that two registers are never sealed under one seal; a new one where it has none.</summary>
    Task<SealChain> FindLocked(CohortId cohort, CancellationToken ct);

    /// <summary>All that was sealed in a cohort, in the order of the chain.</summary>
    Task<IReadOnlyList<RegisterVersion>> Versions(CohortId cohort, CancellationToken ct);
}
