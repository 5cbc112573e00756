using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Cohorts;

public readonly record struct PlaceId(Guid Value) : IId<PlaceId>
{
    public static PlaceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
