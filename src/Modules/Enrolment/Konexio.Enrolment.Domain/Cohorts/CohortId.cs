using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Cohorts;

public readonly record struct CohortId(Guid Value) : IId<CohortId>
{
    public static CohortId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
