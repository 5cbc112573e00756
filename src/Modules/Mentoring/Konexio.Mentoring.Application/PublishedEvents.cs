using Konexio.BuildingBlocks.Application;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application;

/// <summary>What others may hear of Mentoring; every other event stays private.</summary>
public sealed class PublishedEvents : IPublishEvents
{
    public IIntegrationEvent? Publish(IDomainEvent domainEvent) => null;
}
