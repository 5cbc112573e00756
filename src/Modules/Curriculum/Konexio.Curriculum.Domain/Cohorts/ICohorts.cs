namespace Konexio.Curriculum.Domain.Cohorts;

public interface ICohorts
{
    Task<Cohort?> Find(CohortId id, CancellationToken ct);

    Task Add(Cohort cohort, CancellationToken ct);
}
