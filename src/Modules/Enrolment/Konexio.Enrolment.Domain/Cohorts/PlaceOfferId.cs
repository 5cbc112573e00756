using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Cohorts;

public readonly record struct PlaceOfferId(Guid Value) : IId<PlaceOfferId>
{
    public static PlaceOfferId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
