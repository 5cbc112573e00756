using Konexio.Mentoring.Domain.Mentees;

namespace Konexio.Mentoring.Domain.People;

/// <summary>A point on the map, in degrees (WGS 84).</summary>
public readonly record struct MapPoint(double Latitude, double Longitude);

/// <summary>Where somebody can meet: a site of the school, with its point where that is known.</summary>
public sealed record Place(SiteId Site, MapPoint? Point);
