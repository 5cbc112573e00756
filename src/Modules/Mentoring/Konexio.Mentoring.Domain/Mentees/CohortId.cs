using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentees;

/// <summary>A cohort, as Curriculum names it.</summary>
public readonly record struct CohortId(Guid Value) : IId<CohortId>
{
    public static CohortId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
