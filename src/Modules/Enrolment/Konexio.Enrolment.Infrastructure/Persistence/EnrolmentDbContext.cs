using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Domain.Partners;
using Konexio.Enrolment.Domain.People;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Enrolment.Infrastructure.Persistence;

/// <summary>Enrolment's schema; each table's mapping is in its own file beside this one.</summary>
internal sealed class EnrolmentDbContext(DbContextOptions<EnrolmentDbContext> options) : ModuleDbContext(options)
{
    public const string SchemaName = "enrolment";

    protected override string Schema => SchemaName;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<PersonId>().HaveConversion<IdConverter<PersonId>>();
        configurationBuilder.Properties<PartnerId>().HaveConversion<IdConverter<PartnerId>>();
        configurationBuilder.Properties<ReferralId>().HaveConversion<IdConverter<ReferralId>>();
        configurationBuilder.Properties<DuplicateId>().HaveConversion<IdConverter<DuplicateId>>();
        configurationBuilder.Properties<LearnerId>().HaveConversion<IdConverter<LearnerId>>();
        configurationBuilder.Properties<PositioningId>().HaveConversion<IdConverter<PositioningId>>();
        configurationBuilder.Properties<ConsentEntryId>().HaveConversion<IdConverter<ConsentEntryId>>();
        configurationBuilder.Properties<CohortId>().HaveConversion<IdConverter<CohortId>>();
        configurationBuilder.Properties<PlaceId>().HaveConversion<IdConverter<PlaceId>>();
        configurationBuilder.Properties<WaitingListEntryId>().HaveConversion<IdConverter<WaitingListEntryId>>();
        configurationBuilder.Properties<PlaceOfferId>().HaveConversion<IdConverter<PlaceOfferId>>();
        configurationBuilder.Properties<EnrolmentId>().HaveConversion<IdConverter<EnrolmentId>>();
        configurationBuilder.Properties<LearnerOrigin>().HaveConversion<WireConverter<LearnerOrigin>>();
        configurationBuilder.Properties<LearnerStatus>().HaveConversion<WireConverter<LearnerStatus>>();
        configurationBuilder.Properties<CefrLevel>().HaveConversion<WireConverter<CefrLevel>>();
        configurationBuilder.Properties<ConsentPurpose>().HaveConversion<WireConverter<ConsentPurpose>>();
        configurationBuilder.Properties<ConsentAction>().HaveConversion<WireConverter<ConsentAction>>();
        configurationBuilder.Properties<ConsentPeriod>().HaveConversion<WireConverter<ConsentPeriod>>();
        configurationBuilder.Properties<CohortStatus>().HaveConversion<WireConverter<CohortStatus>>();
        configurationBuilder.Properties<PlaceState>().HaveConversion<WireConverter<PlaceState>>();
        configurationBuilder.Properties<WaitingListState>().HaveConversion<WireConverter<WaitingListState>>();
        configurationBuilder.Properties<PlaceOfferState>().HaveConversion<WireConverter<PlaceOfferState>>();
        configurationBuilder.Properties<EnrolmentStatus>().HaveConversion<WireConverter<EnrolmentStatus>>();
        configurationBuilder.Properties<SuspensionReason>().HaveConversion<WireConverter<SuspensionReason>>();
        configurationBuilder.Properties<WithdrawalReason>().HaveConversion<WireConverter<WithdrawalReason>>();
    }
}
