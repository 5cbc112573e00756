using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Geography;

public static class GeoErrors
{
    public static Error LatitudeOutOfRange => Error.Invalid("geo.latitude-out-of-range");

    public static Error LongitudeOutOfRange => Error.Invalid("geo.longitude-out-of-range");
}
