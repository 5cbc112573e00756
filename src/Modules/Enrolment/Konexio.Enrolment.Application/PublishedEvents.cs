using System.Text.Json;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Partners;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.SharedKernel;
using Told = Konexio.Enrolment.Contracts;

namespace Konexio.Enrolment.Application;

/// <summary>What others may hear of Enrolment; every other event stays private.</summary>
public sealed class PublishedEvents : IPublishEvents
{
    public IIntegrationEvent? Publish(IDomainEvent domainEvent) => domainEvent switch
    {
        PartnerRegistered happened => new Told.PartnerRegistered(happened.PartnerId.Value),
        PartnerValidated happened => new Told.PartnerValidated(happened.PartnerId.Value),
        PartnerRejected happened => new Told.PartnerRejected(happened.PartnerId.Value),
        PartnerSuspended happened => new Told.PartnerSuspended(happened.PartnerId.Value),
        PartnerReinstated happened => new Told.PartnerReinstated(happened.PartnerId.Value),

        ReferralSubmitted happened => new Told.ReferralSubmitted(happened.ReferralId.Value, happened.PartnerId.Value, happened.PersonId.Value),
        ReferralInformationRequested happened =>
            new Told.ReferralInformationRequested(happened.ReferralId.Value, happened.PartnerId.Value, happened.PersonId.Value),
        ReferralAccepted happened => new Told.ReferralAccepted(happened.ReferralId.Value, happened.PartnerId.Value, happened.PersonId.Value),
        ReferralDeclined happened =>
            new Told.ReferralDeclined(happened.ReferralId.Value, happened.PartnerId.Value, happened.PersonId.Value, Code(happened.Reason)),
        ReferralWithdrawn happened => new Told.ReferralWithdrawn(happened.ReferralId.Value, happened.PartnerId.Value, happened.PersonId.Value),
        ReferralExpired happened => new Told.ReferralExpired(happened.ReferralId.Value, happened.PartnerId.Value, happened.PersonId.Value),
        ReferralSuperseded happened => new Told.ReferralSuperseded(happened.ReferralId.Value, happened.PartnerId.Value, happened.PersonId.Value),
        ReferralReminderDue happened => new Told.ReferralReminderDue(happened.ReferralId.Value, happened.PartnerId.Value, happened.Number),

        _ => null,
    };

    private static string Code<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
