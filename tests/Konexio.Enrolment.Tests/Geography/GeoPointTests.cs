using FsCheck.Xunit;
using Konexio.Enrolment.Domain.Geography;

namespace Konexio.Enrolment.Tests.Geography;

public sealed class GeoPointTests
{
    private static readonly GeoPoint Paris = At(48.8566, 2.3522);

    [Theory]
    [InlineData(45.7640, 4.8357, 392)]
    [InlineData(43.2965, 5.3698, 661)]
    [InlineData(50.6292, 3.0573, 204)]
    [InlineData(40.7128, -74.0060, 5837)]
    public void Distances_from_Paris_are_those_of_the_atlas(double latitude, double longitude, double km) =>
        Paris.DistanceKmTo(At(latitude, longitude)).ShouldBe(km, 1.5);

    [Fact]
    public void A_quarter_of_the_equator_is_a_quarter_of_the_circumference() =>
        At(0, 0).DistanceKmTo(At(0, 90)).ShouldBe(Math.PI / 2 * 6371.0088, 1e-6);

    [Fact]
    public void The_date_line_is_no_distance() => At(0, 180).DistanceKmTo(At(0, -180)).ShouldBe(0, 1e-6);

    [Theory]
    [InlineData(90.1, 0, "geo.latitude-out-of-range")]
    [InlineData(double.NaN, 0, "geo.latitude-out-of-range")]
    [InlineData(0, -180.1, "geo.longitude-out-of-range")]
    [InlineData(0, double.PositiveInfinity, "geo.longitude-out-of-range")]
    public void A_point_off_the_globe_is_refused(double latitude, double longitude, string code) =>
        GeoPoint.Create(latitude, longitude).Errors.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void A_kept_distance_has_one_decimal()
    {
        Distance.InKm(Paris, At(45.7640, 4.8357)).ShouldBe(391.5m);
        Distance.InKm(Paris, null).ShouldBeNull();
        Distance.InKm(null, Paris).ShouldBeNull();
    }

    [Property]
    public void Distance_is_symmetric_and_at_most_half_the_circumference(short latitude, short longitude, short toLatitude, short toLongitude)
    {
        var from = At(latitude % 91, longitude % 181);
        var to = At(toLatitude % 91, toLongitude % 181);

        from.DistanceKmTo(to).ShouldBe(to.DistanceKmTo(from), 1e-9);
        from.DistanceKmTo(to).ShouldBeInRange(0, Math.PI * 6371.0089);
        from.DistanceKmTo(from).ShouldBe(0);
    }

    private static GeoPoint At(double latitude, double longitude) => GeoPoint.Create(latitude, longitude).Value;
}
