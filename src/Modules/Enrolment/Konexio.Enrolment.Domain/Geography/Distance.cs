namespace Konexio.Enrolment.Domain.Geography;

internal static class Distance
{
    /// <summary>A distance as it is kept and shown: one decimal, null when an end is not known.</summary>
    public static decimal? InKm(GeoPoint? from, GeoPoint? to) =>
        from is null || to is null ? null : Math.Round((decimal)from.DistanceKmTo(to), 1, MidpointRounding.AwayFromZero);
}
