using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentees;

/// <summary>A learner, as Enrolment names them.</summary>
public readonly record struct LearnerId(Guid Value) : IId<LearnerId>
{
    public static LearnerId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
