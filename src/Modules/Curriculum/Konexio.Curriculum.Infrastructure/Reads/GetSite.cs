using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Application.Sites;
using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Curriculum.Infrastructure.Reads;

/// <summary>A site with all its rooms, those out of use included.</summary>
public sealed record GetSite(Guid Id) : IQuery<SiteResponse>;

public sealed record SiteResponse(
    Guid Id, string Name, SiteLocation Address, double? Latitude, double? Longitude, bool AlsaceMoselleHolidays, IReadOnlyList<RoomResponse> Rooms) : IVersioned
{
    [JsonIgnore]
    public uint Version { get; init; }
}

public sealed record RoomResponse(Guid Id, string Name, int Seats, int Computers, bool StepFreeAccess, bool IsRetired);

internal sealed class GetSiteHandler(ModuleSession<CurriculumDbContext> session) : IQueryHandler<GetSite, SiteResponse>
{
    public async Task<Result<SiteResponse>> Handle(GetSite request, CancellationToken cancellationToken)
    {
        var id = new SiteId(request.Id);
        var found = await (await session.Open(cancellationToken)).Set<Site>().Where(site => site.Id == id).Include(site => site.Rooms)
            .Select(site => new { Site = site, Version = EF.Property<uint>(site, "xmin") })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? SiteErrors.NotFound : Response(found.Site, found.Version);
    }

    private static SiteResponse Response(Site site, uint version) => new(
        site.Id.Value,
        site.Name,
        new SiteLocation { StreetLines = site.Address.StreetLines, Postcode = site.Address.Postcode, CommuneName = site.Address.CommuneName, CommuneCode = site.Address.CommuneCode },
        site.Coordinates?.Latitude,
        site.Coordinates?.Longitude,
        site.AlsaceMoselleHolidays,
        [.. site.Rooms.OrderBy(room => room.Id.Value).Select(room => new RoomResponse(room.Id.Value, room.Name, room.Seats, room.Computers, room.StepFreeAccess, room.IsRetired))])
    {
        Version = version,
    };
}
