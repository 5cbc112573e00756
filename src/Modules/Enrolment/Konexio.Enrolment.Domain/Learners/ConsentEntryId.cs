using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Learners;

public readonly record struct ConsentEntryId(Guid Value) : IId<ConsentEntryId>
{
    public static ConsentEntryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
