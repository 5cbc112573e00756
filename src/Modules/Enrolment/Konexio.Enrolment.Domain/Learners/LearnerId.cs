using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Learners;

public readonly record struct LearnerId(Guid Value) : IId<LearnerId>
{
    public static LearnerId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
