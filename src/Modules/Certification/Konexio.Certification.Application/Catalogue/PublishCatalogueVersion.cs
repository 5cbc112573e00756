using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Catalogue;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Catalogue;

/// <summary>Puts the catalogue's draft in force for good; whoever has earned an award by it is issued the certificate soon after.</summary>
public sealed record PublishCatalogueVersion(int Number) : ICommand<PublishCatalogueVersionResponse>;

/// <summary>The version that is in force now.</summary>
/// <param name="Number">Its number.</param>
/// <param name="PublishedAt">Since when it is in force.</param>
public sealed record PublishCatalogueVersionResponse(int Number, DateTimeOffset PublishedAt);

internal sealed class PublishCatalogueVersionHandler(ICatalogue catalogue, TimeProvider clock)
    : ICommandHandler<PublishCatalogueVersion, PublishCatalogueVersionResponse>
{
    public async Task<Result<PublishCatalogueVersionResponse>> Handle(PublishCatalogueVersion command, CancellationToken cancellationToken)
    {
        if (await catalogue.Find(command.Number, cancellationToken) is not { } version) return CatalogueErrors.NotFound;

        var now = clock.GetUtcNow();
        if (version.Publish(now).Error is { } refusal) return refusal;

        return new PublishCatalogueVersionResponse(version.Number, now);
    }
}
