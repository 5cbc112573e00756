using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Application.Catalogue;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>All rules of one version of the catalogue.</summary>
public sealed record GetCatalogueVersion(int Number) : IQuery<CatalogueVersionResponse>;

/// <summary>One version of the catalogue; a published one never changes.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Number">Its number.</param>
/// <param name="Modules">The modules, in order.</param>
/// <param name="Awards">The awards, in order.</param>
/// <param name="Settings">What holds for all modules.</param>
/// <param name="DraftedAt">When it was drafted.</param>
/// <param name="PublishedAt">Since when it has been in force; absent for the draft.</param>
public sealed record CatalogueVersionResponse(
    Guid Id, int Number, IReadOnlyList<CatalogueModuleContent> Modules, IReadOnlyList<CatalogueAwardContent> Awards, CatalogueSettingsContent Settings,
    DateTimeOffset DraftedAt, DateTimeOffset? PublishedAt) : IVersioned
{
    [JsonIgnore]
    public uint Version { get; init; }
}

internal sealed class GetCatalogueVersionHandler(ModuleSession<CertificationDbContext> session) : IQueryHandler<GetCatalogueVersion, CatalogueVersionResponse>
{
    public async Task<Result<CatalogueVersionResponse>> Handle(GetCatalogueVersion request, CancellationToken cancellationToken)
    {
        var found = await (await session.Open(cancellationToken)).Set<CatalogueVersion>()
            .Where(version => version.Number == request.Number)
            .Select(version => new { Catalogue = version, Row = EF.Property<uint>(version, "xmin") })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? CatalogueErrors.NotFound : Response(found.Catalogue, found.Row);
    }

    private static CatalogueVersionResponse Response(CatalogueVersion version, uint row) => new(
        version.Id.Value,
        version.Number,
        [.. version.Content.Modules.Select(CatalogueModuleContent.Of)],
        [.. version.Content.Awards.Select(CatalogueAwardContent.Of)],
        CatalogueSettingsContent.Of(version.Content.Settings),
        version.DraftedAt,
        version.PublishedAt)
    {
        Version = row,
    };
}
