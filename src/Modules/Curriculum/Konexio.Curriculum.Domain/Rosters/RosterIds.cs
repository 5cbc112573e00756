using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Rosters;

/// <summary>A learner, as Enrolment names them.</summary>
public readonly record struct LearnerId(Guid Value) : IId<LearnerId>
{
    public static LearnerId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A learner's seat in a cohort, as Enrolment names it.</summary>
public readonly record struct EnrolmentId(Guid Value) : IId<EnrolmentId>
{
    public static EnrolmentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
