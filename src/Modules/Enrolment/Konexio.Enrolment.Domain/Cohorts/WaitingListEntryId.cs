using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Cohorts;

public readonly record struct WaitingListEntryId(Guid Value) : IId<WaitingListEntryId>
{
    public static WaitingListEntryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
