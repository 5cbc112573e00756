using System.Text.Json;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Partners;
using Konexio.Enrolment.Domain.People;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application;

/// <summary>What others may hear of Enrolment; every other event stays private.</summary>
public sealed class PublishedEvents : IPublishEvents
{
    public IIntegrationEvent? Publish(IDomainEvent domainEvent) => domainEvent switch
    {
        PartnerRegistered told => new Contracts.PartnerRegistered(told.PartnerId.Value),
        PartnerValidated told => new Contracts.PartnerValidated(told.PartnerId.Value),
        PartnerRejected told => new Contracts.PartnerRejected(told.PartnerId.Value),
        PartnerSuspended told => new Contracts.PartnerSuspended(told.PartnerId.Value),
        PartnerReinstated told => new Contracts.PartnerReinstated(told.PartnerId.Value),

        ReferralSubmitted told => new Contracts.ReferralSubmitted(told.ReferralId.Value, told.PartnerId.Value, told.PersonId.Value),
        ReferralInformationRequested told =>
            new Contracts.ReferralInformationRequested(told.ReferralId.Value, told.PartnerId.Value, told.PersonId.Value),
        ReferralAccepted told => new Contracts.ReferralAccepted(told.ReferralId.Value, told.PartnerId.Value, told.PersonId.Value),
        ReferralDeclined told =>
            new Contracts.ReferralDeclined(told.ReferralId.Value, told.PartnerId.Value, told.PersonId.Value, Code(told.Reason)),
        ReferralWithdrawn told => new Contracts.ReferralWithdrawn(told.ReferralId.Value, told.PartnerId.Value, told.PersonId.Value),
        ReferralExpired told => new Contracts.ReferralExpired(told.ReferralId.Value, told.PartnerId.Value, told.PersonId.Value),
        ReferralSuperseded told => new Contracts.ReferralSuperseded(told.ReferralId.Value, told.PartnerId.Value, told.PersonId.Value),
        ReferralReminderDue told => new Contracts.ReferralReminderDue(told.ReferralId.Value, told.PartnerId.Value, told.Number),

        PersonMerged told => new Contracts.PeopleMerged(told.Survivor.Value, told.Absorbed.Value),
        PersonUnmerged told => new Contracts.PeopleUnmerged(told.Survivor.Value, told.Absorbed.Value),
        _ => null,
    };

    private static string Code<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
