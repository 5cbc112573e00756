using Konexio.SharedKernel;

namespace Konexio.Certification.Contracts;

/// <summary>A version of the catalogue came into force: candidates may have earned awards by it.</summary>
/// <param name="CatalogueVersionId">The version.</param>
/// <param name="VersionNumber">Its number; the greatest that was published is in force.</param>
[EventName("certification.catalogue-published.v1")]
public sealed record CataloguePublished(Guid CatalogueVersionId, int VersionNumber) : IIntegrationEvent
{
    public Guid AggregateId => CatalogueVersionId;
}
