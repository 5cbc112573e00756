using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Geography;

/// <summary>A point on the earth, in degrees (WGS 84).</summary>
public sealed record GeoPoint
{
    private const double MeanEarthRadiusKm = 6371.0088;

    private GeoPoint(double latitude, double longitude) => (Latitude, Longitude) = (latitude, longitude);

    public double Latitude { get; private init; }

    public double Longitude { get; private init; }

    public static Result<GeoPoint> Create(double latitude, double longitude)
    {
        // Written so that NaN is refused too.
        if (!(Math.Abs(latitude) <= 90)) return GeoErrors.LatitudeOutOfRange;
        if (!(Math.Abs(longitude) <= 180)) return GeoErrors.LongitudeOutOfRange;

        return new GeoPoint(latitude, longitude);
    }

    /// <summary>The great-circle distance (haversine on the mean earth radius).</summary>
    public double DistanceKmTo(GeoPoint other)
    {
        var latitudes = HalfSineSquared(other.Latitude - Latitude);
        var longitudes = HalfSineSquared(other.Longitude - Longitude);
        var haversine = latitudes + (Math.Cos(Radians(Latitude)) * Math.Cos(Radians(other.Latitude)) * longitudes);

        // Rounding can carry antipodes just over 1, where the arcsine is not defined.
        return 2 * MeanEarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(haversine)));
    }

    private static double HalfSineSquared(double degrees) => Math.Pow(Math.Sin(Radians(degrees) / 2), 2);

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
