using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Enrolments;

public readonly record struct EnrolmentId(Guid Value) : IId<EnrolmentId>
{
    public static EnrolmentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
