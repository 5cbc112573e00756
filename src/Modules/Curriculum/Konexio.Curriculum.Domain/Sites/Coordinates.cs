using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Sites;

/// <summary>A point on the earth, in degrees (WGS 84).</summary>
public sealed record Coordinates
{
    private Coordinates(double latitude, double longitude) => (Latitude, Longitude) = (latitude, longitude);

    public double Latitude { get; private init; }

    public double Longitude { get; private init; }

    public static Result<Coordinates> Create(double latitude, double longitude)
    {
        // Written so that NaN is refused too.
        if (!(Math.Abs(latitude) <= 90)) return SiteErrors.LatitudeOutOfRange;
        if (!(Math.Abs(longitude) <= 180)) return SiteErrors.LongitudeOutOfRange;

        return new Coordinates(latitude, longitude);
    }
}
