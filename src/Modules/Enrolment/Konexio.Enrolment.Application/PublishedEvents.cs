using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.People;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application;

/// <summary>What others may hear of Enrolment; every other event stays private.</summary>
public sealed class PublishedEvents : IPublishEvents
{
    public IIntegrationEvent? Publish(IDomainEvent domainEvent) => domainEvent switch
    {
        ReferralSubmitted told => new Contracts.ReferralSubmitted(told.ReferralId.Value, told.PartnerId.Value, told.PersonId.Value),
        ReferralExpired told => new Contracts.ReferralExpired(told.ReferralId.Value, told.PartnerId.Value, told.PersonId.Value),
        ReferralReminderDue told => new Contracts.ReferralReminderDue(told.ReferralId.Value, told.PartnerId.Value, told.Number),
        PersonMerged told => new Contracts.PeopleMerged(told.Survivor.Value, told.Absorbed.Value),
        PersonUnmerged told => new Contracts.PeopleUnmerged(told.Survivor.Value, told.Absorbed.Value),
        _ => null,
    };
}
