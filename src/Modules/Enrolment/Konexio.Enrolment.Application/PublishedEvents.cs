using Konexio.BuildingBlocks.Application;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application;

/// <summary>What others may hear of Enrolment; every other event stays private.</summary>
public sealed class PublishedEvents : IPublishEvents
{
    public IIntegrationEvent? Publish(IDomainEvent domainEvent) => domainEvent switch
    {
        _ => null,
    };
}
