using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Learners;

public readonly record struct PositioningId(Guid Value) : IId<PositioningId>
{
    public static PositioningId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
