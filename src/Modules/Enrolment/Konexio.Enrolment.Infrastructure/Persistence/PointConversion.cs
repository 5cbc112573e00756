using Konexio.Enrolment.Domain.Geography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace Konexio.Enrolment.Infrastructure.Persistence;

internal static class PointConversion
{
    public static PropertyBuilder<GeoPoint?> AsPoint(this PropertyBuilder<GeoPoint?> property) => property.HasColumnType("point").HasConversion(
        point => new NpgsqlPoint(point!.Longitude, point.Latitude),
        stored => GeoPoint.Create(stored.Y, stored.X).Value);
}
