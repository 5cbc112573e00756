using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.People;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Mentoring.Infrastructure.Persistence;

/// <summary>Where sites are on the map, as Curriculum told it with their cohorts.</summary>
internal sealed class SitePoints(ModuleSession<MentoringDbContext> session)
{
    /// <summary>By site; those without a known point are missing.</summary>
    public async Task<IReadOnlyDictionary<SiteId, MapPoint>> Of(IEnumerable<SiteId?> sites, CancellationToken ct)
    {
        Guid[] ids = [.. sites.OfType<SiteId>().Select(site => site.Value).Distinct()];
        if (ids.Length == 0) return new Dictionary<SiteId, MapPoint>();

        var rows = await session.Query(
            Command("select site_id, latitude, longitude from mentoring.sites where site_id = any($1) and latitude is not null and longitude is not null", Uuids(ids)),
            row => (Site: new SiteId(row.GetGuid(0)), Point: new MapPoint(row.GetDouble(1), row.GetDouble(2))), ct);
        return rows.ToDictionary(row => row.Site, row => row.Point);
    }
}
