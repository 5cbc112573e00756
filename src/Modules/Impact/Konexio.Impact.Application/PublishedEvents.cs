using Konexio.BuildingBlocks.Application;
using Konexio.SharedKernel;

namespace Konexio.Impact.Application;

/// <summary>What others may hear of Impact; every other event stays private.</summary>
public sealed class PublishedEvents : IPublishEvents
{
    public IIntegrationEvent? Publish(IDomainEvent domainEvent) => null;
}
